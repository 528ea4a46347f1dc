# What went wrong: what happened, what it means for the data, what to do.

error-unknown-language = There is no language “{ $language }”. Nothing was changed. Choose fi, sv or en.
error-bad-id = “{ $text }” cannot be an id. Nothing was changed. Use only small letters a–z, digits and hyphens.
error-bad-visit-id = “{ $text }” is not the id of a visit. Nothing was changed. Look for the id in the list of visits.
error-bad-place-name = “{ $text }” cannot be the name of an advice point. The advice point was not saved. Give a name with letters or digits.
error-bad-hours = The opening hours “{ $text }” could not be read. The advice point was not saved. Write them like this: tue 10-16,fri 10-16.
error-bad-period = “{ $text }” is not a period. Nothing was changed. Write for example 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30.
error-unknown-dimension = This book has no question “{ $dimension }”. The visit was not saved. Choose a question from the vocabulary or add it in the settings.
error-unknown-code = The question “{ $dimension }” has no choice “{ $code }”. The visit was not saved. Choose another one or add it in the settings.
error-retired-code = The choice “{ $code }” of the question “{ $dimension }” is no longer in use. The visit was not saved. Choose another one.
error-not-one-code = The question “{ $dimension }” takes one answer. The number of answers was { $count }. The visit was not saved. Choose one.
error-no-topic = The visit has no topic. The visit was not saved. Choose at least one topic.
error-no-answer = The question “{ $dimension }” must be answered at this place. The visit was not saved. Choose an answer.
error-hour = There is no hour { $hour }. The visit was not saved. Give an hour from 0 to 23.
error-number = The number { $number } is out of range. The visit was not saved. Give a number from 1 to { $most }.
error-bad-vocabulary = The vocabulary could not be read. Nothing in the book was changed. Correct the file and try again. The program says: { $reason }

# The book
error-no-book = There is no book at { $path }. Nothing was changed. Make a new book or give the right file.
error-book-exists = There is a file at { $path } already. It was not changed. Give the book another name or open the old one.
error-not-a-book = The file { $path } is not a book of Kävijäkirja. It was not changed. Give the right file.
error-book-too-new = The book was made by a newer program: it has version { $found }, this program knows version { $known }. The book was not changed. Install a newer program.
error-book-damaged = The book is damaged. The file is not deleted. Make a new book of a backup and what can be read: restore FILE --salvage, or salvage. The program says: { $detail }
error-book-busy = Another program is using the book right now. It is not certain that it was saved. Wait a moment and try again.
error-published-meanwhile = Another program exported protected figures of the advice point { $place } at the same time. Nothing was saved, and the book is unchanged. Export again.
error-disk-full = The disk is full. It is not certain that it was saved. Free some space and try again.
error-book-read-only = The book cannot be written. It was not saved. Check the rights of the file and its folder.
error-disk-failed = The disk did not work. It is not certain that it was saved. Try again and make a backup. The program says: { $detail }
error-database = The book did not take it. It is not certain that it was saved. Try again. The program says: { $detail }
error-program-fault = There is a fault in the program itself. Nothing was saved. Start the program again. If the fault comes back, check the book (check) and send this text to whoever looks after the program. The program says: { $detail }
error-no-entropy = The computer gave no random numbers. Nothing was saved. Restart the computer.
error-unknown-place = The book has no advice point “{ $place }”. Nothing was saved. Choose another one or add it in the settings.
error-retired-place = The advice point “{ $place }” is no longer in use. The visit was not saved. Choose another one.
error-unknown-visit = The book has no visit { $id }, or it was removed. Nothing was changed. Look for the id in the list of visits.
error-changed-elsewhere = The visit { $id } was changed on another laptop since. Nothing was undone. Correct the visit itself.
error-different-visit = Another visit has the id { $id } already. The new visit was not saved. Correct the old visit or leave the id out.
error-day-has-visits = The day { $date } has visits already: { $visits } ({ $place }). The day was not changed. Remove the visits first if they are wrong.
error-note-too-long = The note is too long. It was not saved. Shorten it to { $most } characters at most.
error-week-open = The week cannot be published yet: { $weeks } ({ $place }). Nothing was written. Wait until the week is over or settle its other opening days.
error-no-whole-weeks = Protected figures are given for whole weeks only, not for { $period }. Nothing was written. Choose a week, a month, a year or from Monday to Sunday.
error-unprotectable = There are no protected figures for the table { $axes }. Nothing was written. Choose another table or exact figures for your own use.
