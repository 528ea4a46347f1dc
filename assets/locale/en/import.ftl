# Earlier tallies from spreadsheets: why a file, its mapping or a row is refused.

# A sheet that cannot be read as a whole
error-import-too-large = The file is too large: { $megabytes } MB, at most { $most } MB. Nothing was recorded. Split the file into parts.
error-import-workbook = This is a spreadsheet program's own file, not CSV. Nothing was recorded. Save the sheet as CSV and try again.
error-import-not-text = The file is not text. Nothing was recorded. Save the sheet as CSV and try again.
error-import-encoding = The file's characters are not { $encoding }. Nothing was recorded. Save the sheet as UTF-8 or correct the mapping's encoding.
error-import-empty = The file is empty. Nothing was recorded. Check that you chose the right file.
error-import-row-too-long = At line { $line } begins a row longer than a megabyte. Nothing was recorded. Check whether a quotation mark is missing.
error-import-too-many-columns = Line { $line } has { $count } columns, at most { $most }. Nothing was recorded. Check whether the separator is right.
error-import-open-quote = A quotation mark at line { $line } is never closed. Nothing was recorded. Add the missing mark and try again.
error-import-rows = The file's rows could not be read. Nothing was recorded. Save the sheet as CSV again. The program says: { $reason }
error-import-unmentioned = The mapping does not mention these columns: { $columns }. Nothing was recorded. Add them to the mapping or to its ignore list.
error-import-missing-column = The file has no column “{ $column }”. Nothing was recorded. Correct the mapping or check whether the separator is right.
error-import-ambiguous-column = The file has several columns “{ $column }”. Nothing was recorded. Give the columns different names.
error-import-unknown-dimension = The book has no question “{ $dimension }”, which the mapping names. Nothing was recorded. Correct the mapping or add the question.
error-import-one-code = The question “{ $dimension }” takes one answer. Nothing was recorded. Remove split from the mapping.
error-import-date-format = The date format “{ $format }” does not tell year, month and day. Nothing was recorded. Write for example %d.%m.%Y.
error-import-date-hour-format = The format “{ $format }” does not tell day and hour. Nothing was recorded. Write for example %d.%m.%Y %H:%M or remove hour.

# A mapping that makes no sense
error-mapping-syntax = The mapping could not be read. Nothing was recorded. Correct the file and try again. The program says: { $reason }
error-mapping-unknown-key = The mapping has an unknown key “{ $key }”. Nothing was recorded. Correct or remove it.
error-mapping-missing = The mapping lacks the key “{ $key }”. Nothing was recorded. Add it.
error-mapping-value = The mapping's key “{ $key }” has no valid value. Nothing was recorded. Correct it. The program says: { $reason }
error-mapping-not-of-form = The mapping's key “{ $key }” does not belong to the form { $form }. Nothing was recorded. Remove it or change form.
error-mapping-told-twice = The mapping tells the question “{ $dimension }” twice. Nothing was recorded. Remove one of the two.
error-mapping-values-of-nothing = The mapping's part values.{ $key } belongs to no column. Nothing was recorded. Add the column or remove the part.
error-mapping-used-and-ignored = The mapping both uses the column “{ $column }” and ignores it. Nothing was recorded. Choose one.
error-mapping-reserved = The id “{ $id }” is one of the program's own. Nothing was recorded. Give another id in the mapping.
error-mapping-encoding = There is no encoding “{ $encoding }”. Nothing was recorded. Write for example utf-8 or windows-1252, or remove the key.

# A row that is refused. Its line number stands before the text; what stands in its cells is never shown.
refused-cells = The row has { $found } cells, expected are { $expected }. The row is not recorded. Correct it in the file.
refused-empty = The column “{ $column }” is empty. The row is not recorded. Fill in the cell.
refused-date = The date in the column “{ $column }” is not of the form { $format }. The row is not recorded. Correct the date or the form.
refused-no-such-day = The day or hour in the column “{ $column }” does not exist. The row is not recorded. Correct the date.
refused-year = The year in the column “{ $column }” is not between 2000 and 2100. The row is not recorded. Correct the date.
refused-future = The day in the column “{ $column }” lies in the future. The row is not recorded. Correct the date.
refused-number = The column “{ $column }” holds no whole number. The row is not recorded. Write the number in digits, 0 or more.
refused-range = The number in the column “{ $column }” is not between 1 and { $most }. The row is not recorded. Correct the number.
refused-unlisted = The text in the column “{ $column }” is not known. The row is not recorded. Add the text to the mapping's values.{ $of } or correct the cell.
refused-unknown-code = The question “{ $dimension }” has no choice “{ $code }”. The row is not recorded. Add the choice or write create = true in the mapping.
refused-unknown-place = The book has no advice point “{ $place }”. The row is not recorded. Add it or write create = true in the mapping.
