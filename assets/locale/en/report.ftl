# Documents and files: the daily sheet, the weekly statistics.

report-daily-title = Daily report
report-weekly-title = Weekly statistics
report-page = page { $page } / { $pages }
report-all-places = All advice points
report-axis-place = Advice point
report-axis-date = Day
report-axis-week = Week
report-axis-weekday = Weekday
report-axis-hour = Hour
report-own-name = Own name
report-measure-visits = Visits
report-measure-mentions = Mentions
report-measure-people = Visitors
report-total = Total
report-total-mentions = Total mentions
report-total-missing = { $count ->
    [one] { " " }(1 day missing)
   *[other] { " " }({ $count } days missing)
}
report-key-visits = visits
report-key-people = visitors
report-key-staff = { $count ->
    [one] advisor
   *[other] advisors
}
report-key-languages = { $count ->
    [one] language
   *[other] languages
}
report-key-days = opening days recorded
report-days = Days
report-day-state = What is known of the day
report-by-hour = Visits by hour

report-status-exact = exact
report-status-rounded = rounded
report-status-protected = protected
report-status-missing = missing
report-status-closed = closed
report-mark-legend = ? = number missing · × = closed · * = protected

report-day-recorded = recorded
report-day-unexpected = recorded, not an opening day
report-day-zero = open, confirmed zero
report-day-known = open, known
report-day-closed = closed
report-day-missing = missing, nothing was recorded
report-day-pending = still to come
report-day-none = not an opening day
report-day-recorded-sentence = The advice point was open and its visits are recorded.
report-day-unexpected-sentence = Visits are recorded though the day is not an opening day.
report-day-zero-sentence = The advice point was open, but nobody came. The zero is confirmed.
report-day-known-sentence = The advice point was open, and its visits are among the numbers. There can also have been none.
report-day-closed-sentence = The advice point was closed. No visits were expected.
report-day-missing-sentence = The numbers are missing: the advice point should have been open, but nothing was recorded. This is not a zero.
report-day-pending-sentence = Nothing has been recorded for the day yet.
report-day-none-sentence = The day is not an opening day, and nothing was recorded for it.

report-daily-note = Note of the day
report-daily-note-shortened = The note is shortened so that the report fits on one page. The book holds it whole.

report-list-empty = No visits.
report-list-only-zero = The numbers are 0.
report-list-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
report-list-others-none = { $count ->
    [one] One other choice had no visits.
   *[other] { $count } other choices had no visits.
}
report-list-others-zero = { $count ->
    [one] One other choice has the number 0.
   *[other] { $count } other choices have the number 0.
}
report-no-numbers-missing = The numbers are missing: nothing was recorded for the opening days. This is not a zero.
report-no-numbers-closed = The advice point was closed, so there are no numbers.
report-no-numbers-protected = The numbers are protected so that nobody can be recognised.
report-matrix-summary = { $rows } × { $columns }
report-matrix-other-columns = others
report-matrix-others = The column “others” holds: { $names }.
report-matrix-none-left-out = Rows and columns without visits are left out.
report-matrix-zero-left-out = Rows and columns with the number 0 are left out.
report-missing-days = Not all opening days were recorded, so the numbers are incomplete. Missing: { $days }.
report-mentions-remark = The numbers are mentions: one visit can have several. The number of visits was { $visits }.
report-chart-of = Chart. { $what }. The numbers are in the table beside it.
report-chart-alternative = Column chart. { $what }: { $numbers }.

report-marking-internal = Internal – exact figures
report-marking-protected = Protected figures
report-marking-internal-sentence = The figures are exact and for your own use only. A small number can reveal a person: do not pass this on.
report-marking-protected-sentence = The figures are protected so that nobody can be recognised. The file may be given to others.

report-reading = How to read the figures
report-reading-visit = A visit is one contact at the desk, by phone or by message. Several visitors can come on one visit.
report-reading-mentions = Topics and referrals are mentions: one visit can have several. Their sum can therefore exceed the visits.
report-reading-zero = 0 means that there were no visits.
report-reading-missing = “missing” means that nothing was recorded for an opening day. It is not a zero.
report-reading-closed = “closed” means that the advice point was closed and no number is expected.
report-reading-protected = “protected” means that the number is not given, so that nobody can be recognised.

# The note for readers of protected figures
report-note-rounded = The numbers are rounded to multiples of { $base } so that nobody can be recognised.
report-note-zero = 0 can also mean a few.
report-note-off = A single number of one advice point can be off by { $most } at most, in a long period too. Sums can be off by more.
report-note-adds-up = The numbers of rows and columns add up exactly to their sums.
report-note-exact = The number of visits of an advice point in a week is exact. The number of visitors is not given.
report-note-languages = Languages are counted as mentions: a visit counts for its language once for each of its topics.
report-note-few = Where a week has under { $least } visits, only their number is given. The other numbers are added to the next week with enough visits.
report-note-frozen = A published week is never changed. Later corrections come into the following weeks and can show in their numbers.
report-note-thursday = A month is the weeks whose Thursday lies in it. The same holds for longer periods.
report-note-known = “open, known” means that the visits of the day are among the numbers. It does not tell whether anybody came.

report-sheet-about = About
report-about-organisation = Organisation
report-about-place = Advice point
report-about-week = Week
report-about-day = Day
report-about-marking = Figures
report-about-visits = Visits in total
report-about-people = Visitors in total
report-about-missing = Missing days
report-about-none-missing = No days are missing.
report-about-state = State of the day
report-about-staff = Advisors
report-visits-once = Visits, each counted once

report-px-title = { $contents } by { $variables }
report-px-contents = Figures
report-px-unit = number
report-px-symbols = “-” means that nobody came: an exact zero. “.” = missing, “..” = closed, “...” = protected. A 0 written as a digit is rounded.

error-report = The report could not be made: { $reason }. What was recorded is safe. Try another file format.
error-unknown-format = “{ $text }” is not a file format. Nothing was written. Choose csv, xlsx, pdf, px, sdmx or dhis2.
error-dhis2-mapping = The file of DHIS2 codes cannot be used: { $reason }. Nothing was written. Correct the file and try again.
