# The manual inside the program.

manual-open = Help
manual-title = Manual
manual-version = version { $version }
manual-contents = Contents
manual-back = Back
manual-find = Find a word
manual-find-nothing = The word was not found. Try fewer letters.
manual-before = ◂ Previous chapter
manual-after = Next chapter ▸
manual-folder = Folder for both PDF files
manual-making = Making the PDF files…
