# Bundles: changes carried from one laptop to another.

# What taking in a bundle changes
bundle-from = The bundle was made by: { $organisation }.
bundle-nothing = Everything in the bundle is in this book already.
bundle-foreign = This bundle is from a book that was never joined with this one: { $organisation }. Joining cannot be undone. Check that the bundle is your own service’s.
bundle-lacking = { $count ->
    [one] The other laptop has { $count } more change that is not in the bundle. Ask for a bundle with everything.
   *[other] The other laptop has { $count } more changes that are not in the bundle. Ask for a bundle with everything.
}
bundle-ahead = { $count ->
    [one] { $count } visit is dated in the future. Check the clock of both laptops.
   *[other] { $count } visits are dated in the future. Check the clock of both laptops.
}
bundle-late = { $count ->
    [one] { $count } change is about weeks that have been forgotten. It is left out. The figures of those weeks stay.
   *[other] { $count } changes are about weeks that have been forgotten. They are left out. The figures of those weeks stay.
}
bundle-given-way = { $count ->
    [one] One week was published on two laptops. The other laptop was first, so its figures hold. Do not share this laptop’s files any more.
   *[other] { $count } weeks were published on two laptops. The other laptop was first, so its figures hold. Do not share this laptop’s files any more.
}
bundle-part-visits = Visits
bundle-part-lists = Advice points, questions and choices
bundle-part-beside = Other entries
bundle-part-published = Published weeks
bundle-week = { $place } · { $week }: { $told }
bundle-new-visits = { $count ->
    [one] { $count } new visit
   *[other] { $count } new visits
}
bundle-corrected = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections
}
bundle-removed = { $count ->
    [one] { $count } removal
   *[other] { $count } removals
}
bundle-added = New: { $name }
bundle-renamed = { $before } → { $now }
bundle-retired = Out of use: { $name }
bundle-changed = Changed: { $name }
bundle-days = { $count ->
    [one] What is known of { $count } day
   *[other] What is known of { $count } days
}
bundle-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
bundle-observations = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
bundle-targets = { $count ->
    [one] { $count } target
   *[other] { $count } targets
}
bundle-published-week = { $place } · { $week }: published on the other laptop
bundle-given-way-week = { $place } · { $week }: the other laptop’s figures hold

# Sealing
bundle-declined-means = The bundle is not protected. Whoever finds the file can read every visit in it.
bundle-passphrases-differ = The passphrases are not the same. No bundle was made. Write the same phrase twice.

# The window
bundle-face-weekly = The week’s statistics
bundle-face = To another laptop
bundle-write = Make a bundle
bundle-means = A bundle carries this laptop’s new entries to another one. Only what is new since the last bundle, unless everything is chosen.
bundle-everything = Everything from the start
bundle-declined = Without a passphrase
bundle-new-passphrase = Passphrase, { $least } characters at least
bundle-again = The passphrase again
bundle-passphrase-means = The other laptop needs the same passphrase. It is not kept and cannot be recovered.
bundle-gap-short = Give a passphrase or choose to use none
bundle-gap-differ = The passphrases are not the same
bundle-ready = Ready to be written
bundle-under-way = The bundle is being made. Do not take out the stick.
bundle-start = MAKE THE BUNDLE
bundle-written = The bundle was written and verified: { $path }.
bundle-read = Read a bundle
bundle-file = The bundle’s file
bundle-opening = The bundle’s passphrase
bundle-look = Look
bundle-look-means = Looking changes nothing. After that you decide whether to add it to the book.
bundle-looking = The bundle is being read…
bundle-not-yet = Nothing has been changed yet.
bundle-accept = Add to the book
bundle-join = Join the books
bundle-leave = Don't add
bundle-more = and { $count } more
bundle-taken = { $changes ->
    [one] Taken into the book: { $changes } change.
   *[other] Taken into the book: { $changes } changes.
}

# The commands
command-bundle-written = { $changes ->
    [one] The bundle was written and verified: { $path } ({ $changes } new change).
   *[other] The bundle was written and verified: { $path } ({ $changes } new changes).
}
command-bundle-not-accepted = The book was not changed. Take the bundle in with --accept.
command-bundle-passphrase = Passphrase of the bundle:
command-bundle-new-passphrase = New passphrase, 12 characters at least:
command-bundle-again = The same again:
command-bundle-no-terminal = The passphrase could not be asked for. Nothing was done. Give it in a file: --passphrase-file.

# Why a bundle was not made
error-bundle-nothing-new = There is nothing new since the last bundle. No file was made. You can make a bundle with everything.
error-bundle-exists = The file { $path } exists already. It was not touched, since perhaps nobody has read it yet. Give another name.
error-bundle-short-passphrase = The passphrase is too short. No bundle was made. Use { $least } characters or more, such as four words.
error-bundle-sealing = The bundle could not be sealed. No file was made. Try again. The system says: { $detail }

# Why a bundle was not read
error-bundle-unreadable = The file { $path } could not be read. The book is as it was. Check the stick and try again. The system says: { $detail }
error-bundle-not-a-bundle = The file is no bundle. The book is as it was. Choose a file whose name ends in .kvb.
error-bundle-database = The file is a book or a backup and no bundle. It was not opened, and the book is as it was. Make a bundle on the other laptop.
error-bundle-newer = The bundle was made with a newer version of the program. The book is as it was. Update the program on this laptop and read the bundle again.
error-bundle-truncated = The end of the bundle is missing. The book is as it was. Copy the file again or make a new bundle.
error-bundle-damaged = The bundle is damaged. The book is as it was. Copy the file again or make a new bundle.
error-bundle-too-large = The bundle is larger than this program ever makes one. The book is as it was. Make sure where the file is from. Too large is: { $detail }
error-bundle-sealed = The bundle is sealed with a passphrase. The book is as it was. Give the passphrase.
error-bundle-wrong-passphrase = The passphrase does not open the bundle. The book is as it was. Ask whoever made the bundle and try again.
error-bundle-too-much-work = Opening the bundle would take too much memory and time. The book is as it was. Ask for a bundle made with this program.
error-bundle-malformed = Line { $line } of the bundle is no line of a bundle. The book is as it was. Ask for a new bundle.
error-bundle-foreign = The bundle is from a book that was never joined with this one: { $organisation }. The book is as it was. If the bundle is yours, join the books with --join.
error-bundle-changed = The file was changed after you looked at it. The book is as it was. Look at the bundle again.
error-bundle-conflict = The same book was continued in two places, for instance from a backup. Nothing was read, and the book is as it was. Ask your support for help.
error-bundle-tampered = The bundle holds a change that is not the original. Nothing was read, and the book is as it was. Ask for a new bundle. The program says: { $detail }
error-bundle-implausible = The bundle holds something that this program does not write. Nothing was read, and the book is as it was. Make sure where the file is from. The program says: { $detail }
error-bundle-time = The bundle’s order numbers are too far ahead. Nothing was read, and the book is as it was. The laptop that wrote the bundle needs a new book made of a backup. The program says: { $detail }

# Ids that hold a time are refused wherever they come from
error-timed-id = The id { $id } tells when it was made. The visit was not saved. Leave it out or use a random one (UUID 4).
bundle-widened = The question { $questions } takes one choice on one laptop and several on another. From now on several can be chosen.
bundle-settled = Choices were merged into each other on two laptops, or into a choice that is not known. Settled: { $codes }. Of those merged into each other one is in use again. One merged into an unknown choice is out of use. The figures stay.
