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
error-hour = There is no hour { $hour }. The visit was not saved. Give an hour from 0 to 23.
error-number = The number { $number } is out of range. The visit was not saved. Give a number from 1 to { $most }.
error-bad-vocabulary = The vocabulary could not be read. Nothing in the book was changed. Correct the file and try again. The program says: { $reason }
