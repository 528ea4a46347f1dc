# What the commands print.

command-output-gone = The result could not be written. What was saved is safe. Check where the result goes.
command-which-place = The book does not have just one advice point. Nothing was saved. Name it: --place.
command-which-language = The visit has no language. The visit was not saved. Name it: --language.
command-cannot-read = The file { $path } could not be read. Nothing was saved. Check the file. The system says: { $detail }
command-place-exists = The advice point “{ $place }” exists already. Nothing was saved. Give another name.
command-new-book = New book: { $path }
command-clock-behind = The clock says { $today }, but the book has a visit dated { $last }: { $id }. The new visit was not saved. If the date of the old visit is wrong, correct it: amend { $id } --date DATE. Or remove it: remove { $id }. Otherwise set the clock or confirm the day: --date.
command-past-date = Note: { $date } is more than two weeks ago. The entry was saved all the same. If the date is wrong, correct the entry.
command-future-date = Note: { $date } is in the future. The entry was saved all the same. If the date is wrong, correct the entry.
command-line-refused = Line { $line }: { $reason }
command-line-not-read = The line could not be read as a visit. It was not saved. Correct the line. The program says: { $detail }
command-line-too-long = The line is too long. It was not saved. The lines before it are safe. Check the input.
command-lines-refused =
    { $count ->
    [one] One line was not saved. The others are. Correct the line and give it again.
   *[other] { $count } lines were not saved. The others are. Correct the lines and give them again.
}
command-check-clean = The book is whole: changes { $changes }, entries of visits { $entries }.
command-check-damaged =
    The book is damaged. The file was not changed. Make a new book of a backup and what can be read: restore FILE --salvage, or salvage.
    { $findings }
command-check-unruly =
    { $count ->
    [one] One entry is of an older program, and no other laptop takes it. Nothing is damaged. Correct or remove it:
   *[other] { $count } entries are of an older program, and no other laptop takes them. Nothing is damaged. Correct or remove them:
    }
    { $entries }
command-no-days = No opening days.
command-day-recorded = recorded
command-day-unexpected = recorded, though not an opening day
command-day-zero = open, no visitors
command-day-closed = closed
command-day-missing = missing
command-day-pending = to come
command-no-home = The user's folder was not found. Nothing was changed. Say where the book is: --book.
command-no-window = This program has no window. Nothing was changed. Give a command; help: --help.
command-observe-what = The observation lacks its topic or its text. Nothing was saved. Give both.
command-import-not-all = Nothing was recorded. Refused rows: { $refused }, different from an earlier import: { $different }. Correct the rows or take the rest: --accept-rest.
command-import-file = Rows { $rows } · encoding { $encoding } · separator { $delimiter }
command-import-holds = { $dates } · days { $days } · { $visits } · { $people }
command-import-nothing-recorded = Nothing was recorded.
command-import-recorded = New entries { $new }. Already there { $already }. Different, not changed: { $different }.
command-demo-organisation = Trial
command-demo-made = New trial book: { $path }. Visits { $visits }.
command-drive = { $folder } · { $name } · { $kind } · free { $free } MB
command-drive-removable = removable
command-drive-fixed = fixed
command-file-written = { $path }: written and verified
command-file-unchanged = { $path }: unchanged
command-printed = Sent to the printer { $printer }, job { $job }.
command-backed-up = The backup is made and verified: { $path }
command-restored = The book is restored: { $path }
command-moved-aside = The old book is kept: { $path }
