# The help of the commands: what “--help” and the man pages say, and what is told of arguments that are not understood.
# A key beginning with “cli-” is made from the command and the argument; tests/program/help.rs holds them.

# The commands
cli-kavijakirja = Kävijäkirja: the visitors' book of low-threshold advice points. Without a command it opens its window
cli-new = Make a book
cli-log = Record one visit, or one a line with --stdin; prints its id once it is durable
cli-amend = Correct a visit
cli-remove = Remove a visit from the figures
cli-undo = Take back what was done last to a day's visits; again for one step more
cli-list = List visits with their ids
cli-day = Show or set what is known of a day
cli-place = Advice points: add, list, rename, retire, hours, closures
cli-vocabulary = Questions and choices: show, rename, retire, merge, add; export and import
cli-event = Events and their participants
cli-observe = Note or list what was noticed at the desk, without persons
cli-feedback = What visitors are asked when the laptop is turned round, and what they answer
cli-target = What funders expect, and how far it is reached
cli-figures = One table
cli-statistics = A section of the desk's own statistics, with shares, rankings and targets
cli-coverage = Opening days: recorded, zero, closed, missing
cli-daily = The day's sheet, as files or on paper
cli-weekly = The week's statistics, as files or on paper
cli-drives = Removable drives and their free space
cli-printers = Printers, their trays, and what stops them
cli-import = Bring in earlier tallies from a spreadsheet
cli-bundle = Carry changes from one laptop's book to another
cli-backup = Verified copies of the book: one by hand, or those that are taken by themselves
cli-restore = Put a backup in the place of the book; the present one is moved aside, never deleted
cli-salvage = Make a new book of every change that can still be read from a damaged one, which is only read
cli-forget = Reduce the visits of old weeks to counts by week. This cannot be undone
cli-check = Prove that the book is whole
cli-support = A report for whoever helps with the computer: versions, sizes, settings, what was logged. No visits, names or paths
cli-manual = The manual as text; both manuals as PDFs with --to
cli-demo = Make a new book of plausible visits, for trying the program out

# What means the same wherever it stands
cli-any-book = The book; the user's own where it is left out
cli-any-lang = The language of messages and documents: fi, sv or en
cli-any-help = Print help
cli-any-version = Print version
cli-any-json = One JSON object
cli-any-place = The advice point; may be left out where the book has one
cli-any-date = The date; today where it is left out
cli-any-period = 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30
cli-any-measure = What is counted
cli-any-measure-visits = Visits, or mentions where a visit can have several codes
cli-any-measure-people = Visitors
cli-any-compare = Beside an earlier period: previous or year-before
cli-any-take-out = Take out of the note what may name a person, before it is recorded
cli-any-passphrase-file = The passphrase on the first line of a file; asked for at the terminal where it is left out
cli-any-print = Print it, on the named printer or the usual one
cli-any-copies = How many copies are printed
cli-any-tray = The tray the paper comes from, as "printers" names it
cli-any-dimension = The question
cli-any-code = The choice
cli-any-fi = In Finnish
cli-any-sv = In Swedish
cli-any-en = In English

# new
cli-new-vocabulary = A vocabulary of one's own (TOML); the ready one where it is left out
cli-new-preset = A ready beginning for the desk: kototori, outreach or library. Its hours are those of advice points that name none
cli-new-place = An advice point with its opening hours: "Hervanta=tue 10-16,fri 10-16". May be given several times
cli-new-organisation = The organisation; stands at the head of reports
cli-new-base = What protected figures are multiples of: 3, or 5 to tell less. 3 where it is left out

# log, amend, remove, undo
cli-any-topic = What it was about: one topic or more
cli-any-language = The language spoken (ISO 639-3)
cli-any-channel = How the contact came; the usual channel where it is left out
cli-any-people = How many visitors came together
cli-any-times = How many like visits this stands for
cli-any-referral = Where the visitors were sent on
cli-any-answer = An answer to another question
cli-any-hour = The hour, 0 to 23
cli-log-id = The visit's id, so that a retry counts once
cli-log-stdin = Read visits from standard input, one JSON object a line
cli-amend-id = The visit's id
cli-remove-id = The visit's id
cli-undo-date = The day of the visits; today where it is left out
cli-undo-place = The advice point; the only one where it is left out

# list, day
cli-list-place = The advice point; all where it is left out
cli-list-json = One JSON object a line
cli-day-date = The date
cli-day-status = Open, closed, or open without visitors
cli-day-status-open = The desk was open
cli-day-status-closed = The desk was closed
cli-day-status-zero = The desk was open and nobody came
cli-day-staff = How many worked there, 3, or by role: advisor=2,volunteer=1. Roles: advisor, community-advisor, volunteer, interpreter, other
cli-day-note = A note without persons
cli-day-remove = Remove what was recorded of the day instead; its visits stay

# place
cli-place-add = Add one: "Hervanta=tue 10-16,fri 10-16"
cli-place-add-place = Its name and opening hours
cli-place-list = List them
cli-place-list-json = One JSON object a line
cli-place-rename = Give one another name; its id stays
cli-place-rename-place = The advice point
cli-place-rename-name = Its new name
cli-place-retire = Take one out of use
cli-place-retire-place = The advice point
cli-place-retire-from = The first day out of use; today where it is left out
cli-place-restore = Bring a retired one back
cli-place-restore-place = The advice point
cli-place-restore-from = The first day in use again; today where it is left out
cli-place-hours = Other opening hours: "tue 10-16,fri 10-16"
cli-place-hours-place = The advice point
cli-place-hours-hours = The opening hours
cli-place-hours-from = The first day they hold; today where it is left out
cli-place-move = Move one a step towards the beginning or, with --down, the end of the list
cli-place-move-place = The advice point
cli-place-move-down = Towards the end
cli-place-close = It stays closed on a date
cli-place-close-place = The advice point
cli-place-close-date = The date
cli-place-open = It does not stay closed on that date
cli-place-open-place = The advice point
cli-place-open-date = The date

# vocabulary
cli-vocabulary-show = Show them with their ids
cli-vocabulary-show-dimension = Only this question
cli-vocabulary-show-json = One JSON object a choice, a line each
cli-vocabulary-export = Write all of them as TOML, for another laptop
cli-vocabulary-export-to = The new file; standard output where it is left out
cli-vocabulary-import = Read such a file; what has the same id becomes one
cli-vocabulary-import-file = The file
cli-vocabulary-retire = Take a choice out of use
cli-vocabulary-restore = Bring a retired or merged choice back
cli-vocabulary-rename = Give a choice, or a question where no choice is named, another name; its id stays
cli-vocabulary-merge = From now on the second choice stands for the first; the old figures stay apart
cli-vocabulary-merge-code = The choice that goes out of use
cli-vocabulary-merge-into = The choice that stands for it
cli-vocabulary-add = Add a choice; a language left out has the first name given
cli-vocabulary-add-code = Its id; made from the name where it is left out. Languages have their ISO 639-3 codes
cli-vocabulary-add-own-name = A language's own name in its own script
cli-vocabulary-add-question = Add a question of the desk's own, with 2 to 12 choices. It is not asked until it is switched on
cli-vocabulary-add-question-dimension = Its id
cli-vocabulary-add-question-choice = A choice, in the order of the list
cli-vocabulary-add-question-several = A visit can have several of them
cli-vocabulary-move = Move a choice, or without one the question, a step towards the beginning or, with --down, the end
cli-vocabulary-move-down = Towards the end
cli-vocabulary-ask = Ask an optional question or, with --off, ask it no more; say where and how
cli-vocabulary-ask-off = No more
cli-vocabulary-ask-at = Only at this advice point; may be given several times
cli-vocabulary-ask-everywhere = At all advice points again
cli-vocabulary-ask-required = Whether a visit at the desk must have an answer
cli-vocabulary-ask-keep = Whether the last choice stays for the next visit; also for the questions that are always asked
cli-vocabulary-undo = Undo the last change of questions, choices or advice points; called again, one more

# event
cli-event-add = Record one; prints its id once it is durable
cli-event-add-kind = What kind it was
cli-any-kind-gathering = A gathering open to all
cli-any-kind-training = A training for professionals or volunteers
cli-any-kind-information = An information session
cli-any-kind-group = A group that meets again and again
cli-any-kind-other = Something else
cli-event-add-title = What it was called, without persons
cli-event-add-participants = How many took part
cli-event-list = List them with their ids
cli-event-list-place = The advice point; all where it is left out
cli-event-list-json = One JSON object a line
cli-event-table = How many there were, and how many took part
cli-event-table-place = The advice point; all where it is left out
cli-event-table-by = What the rows are
cli-event-table-by-kind = The kind of gathering
cli-event-table-by-place = The advice point
cli-event-table-by-month = The calendar month
cli-event-amend = Correct one; what is not said stays
cli-event-amend-id = The event's id
cli-event-amend-date = Another date
cli-event-amend-place = Another advice point
cli-event-amend-kind = Another kind
cli-event-amend-title = Another title
cli-event-amend-participants = Another number of participants
cli-event-remove = Remove one from the figures
cli-event-remove-id = The event's id

# observe
cli-observe-text = What was seen, without persons
cli-observe-topic = What it is about
cli-observe-amend = Correct the one with this id instead; what is not said stays
cli-observe-remove = Remove the one with this id instead
cli-observe-take-out = Take out what may name a person, before it is recorded
cli-observe-list = List those of a period instead
cli-observe-to = Write them as a document for social reporting to this folder
cli-observe-json = One JSON object a line

# feedback
cli-feedback-questions = The questions that can be asked, and which of them are asked here
cli-feedback-questions-json = One JSON object a line
cli-feedback-choose = Ask these questions from now on, one to three
cli-feedback-choose-questions = The questions' ids
cli-feedback-answer = Count one visitor's answers. Neither the hour nor the day is kept, only the week
cli-feedback-answer-answers = A question and its face: helped=yes, helped=middle, helped=no
cli-feedback-results = What was answered in the weeks of a period that are over: always protected
cli-feedback-results-period = The period, of whole weeks
cli-feedback-results-place = The advice point; all together where it is left out
cli-feedback-results-json = One JSON object a question
cli-feedback-lock = Lock the way back from the visitor to the desk with a passphrase, or tell whether it is
cli-feedback-lock-passphrase-file = The file whose first line is the passphrase
cli-feedback-lock-off = A long press on the corner is enough again

# target
cli-target-add = Set one; one of the same name is replaced. Prints its id once it is durable
cli-target-add-name = What it is called
cli-target-add-period = When it is to be reached
cli-target-add-place = At which advice point; all together where it is left out
cli-target-add-counted = What is counted
cli-any-counted-visits = Visits
cli-any-counted-people = Visitors
cli-any-counted-participants = Participants of events
cli-any-number = At least this number
cli-any-per-mille = At least this share of all places together, in per mille: 50 is 5 %
cli-target-amend = Correct one; what is not said stays, its id too
cli-target-amend-id = The target's id
cli-target-amend-name = Another name
cli-target-amend-period = Another period
cli-target-amend-place = Another advice point
cli-target-amend-all-places = All advice points together
cli-target-amend-counted = Something else is counted
cli-target-remove = Remove one
cli-target-remove-id = The target's id
cli-target-list = List them with how far they are reached
cli-target-list-json = One JSON object a line

# figures, statistics, coverage
cli-figures-place = The advice point; all where it is left out
cli-figures-rows = What the rows are: a dimension, place, date, week, weekday or hour
cli-figures-columns = What the columns are
cli-figures-protect = Rounded figures that may be handed over. The weeks of the period are published with it
cli-figures-preview = The same without publishing anything, also of a week that is not over: what publishing now would give
cli-statistics-place = The advice point; all where it is left out
cli-statistics-section = Which part
cli-statistics-rows = The rows of the section "own"
cli-statistics-columns = The columns of the section "own"
cli-statistics-by-total = The most common first, instead of the order of the lists
cli-statistics-to = Write the tables as files to this folder instead: protected, or exact with --internal
cli-statistics-internal = Exact figures in the files, for the desk's own use; protected ones where it is left out
cli-statistics-preview = Show the figures as they would leave, protected, without publishing anything: a preview
cli-statistics-format = The formats: csv, xlsx, pdf
cli-statistics-json = One JSON object for each table
cli-coverage-place = The advice point; all where it is left out

# daily, weekly, drives, printers, import
cli-daily-date = The date
cli-daily-to = The folder it is written to
cli-daily-format = The formats: pdf, csv
cli-weekly-week = The week, as 2026-W47
cli-weekly-to = The folder or drive it is written to
cli-weekly-place = The advice point; all together where it is left out
cli-weekly-format = The formats: csv, xlsx, pdf, px, sdmx, dhis2
cli-weekly-dhis2-mapping = What our codes are called in DHIS2, as TOML; our own where it is left out
cli-weekly-internal = Exact figures, for the desk's own use; protected ones where it is left out
cli-drives-json = One JSON object a line
cli-printers-json = One JSON object a line
cli-import-file = The spreadsheet as CSV
cli-import-mapping = What its columns mean (TOML)
cli-import-dry-run = Only tell what would be recorded and refused
cli-import-accept-rest = Record the accepted rows though others are refused

# bundle
cli-bundle-write = Write the changes since the last bundle into a new file, sealed with a passphrase
cli-bundle-write-to = The new file; none is ever replaced
cli-bundle-write-no-passphrase = Seal it with nothing: whoever finds the file can read every visit in it
cli-bundle-write-all = Everything, and not only the changes since the last bundle
cli-bundle-read = Tell what a bundle would change, and take it in with --accept
cli-bundle-read-file = The bundle
cli-bundle-read-passphrase-file = The passphrase on the first line of a file. Asked for at the terminal where it is left out and needed
cli-bundle-read-accept = Take it in; only what would change is told where this is left out. --yes is the same
cli-bundle-read-dry-run = Only tell what would change
cli-bundle-read-join = Make one book of two that have nothing in common yet

# backup, restore, salvage, forget
cli-backup-to = Copy the book into this new file, and prove the copy
cli-backup-automatic = Take the backups that are due, as the window does by itself, and delete those that have outlived their time
cli-backup-list = List the automatic backups, newest first
cli-backup-second = From now on keep automatic backups in this folder too: a stick, another disk
cli-backup-no-second = No second folder any more; what lies there stays
cli-backup-json = One JSON object a line
cli-restore-file = The backup
cli-restore-salvage = The present book is damaged: take over every change that can still be read from it
cli-salvage-damaged = The damaged book
cli-salvage-to = The new file
cli-salvage-backup = A backup to begin with
cli-forget-before = Reduce the visits of every week before this one, as 2024-W47, to their counts
cli-forget-due = The same for what is older than the book's own limit, as the window does by itself
cli-forget-after = From now on forget visits that are older than this many months; 0 switches forgetting off
cli-forget-dry-run = Only tell what would be forgotten
cli-forget-backups-too = Take a new automatic backup afterwards and delete the older ones, which still hold the entries

# manual, demo
cli-manual-to = The folder for both manuals as PDFs
cli-manual-figures = Print the page on what the figures mean
cli-demo-weeks = How many weeks, ending with the current one
cli-demo-seed = The same seed on the same day makes the same book
cli-demo-visits = How many visits in all
cli-demo-places = How many advice points

# What a value is called
cli-value-file = FILE
cli-value-bool = BOOL
cli-value-language = LANGUAGE
cli-value-name-hours = NAME=HOURS
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-place = PLACE
cli-value-topic = TOPIC
cli-value-channel = CHANNEL
cli-value-people = PEOPLE
cli-value-times = TIMES
cli-value-referral = REFERRAL
cli-value-dim-code = DIM=CODE
cli-value-date = DATE
cli-value-hour = HOUR
cli-value-id = ID
cli-value-period = PERIOD
cli-value-status = STATUS
cli-value-staff = STAFF
cli-value-note = NOTE
cli-value-dim = DIM
cli-value-measure = MEASURE
cli-value-dir = DIR
cli-value-format = FORMAT
cli-value-printer = PRINTER
cli-value-copies = COPIES
cli-value-tray = TRAY
cli-value-week = WEEK
cli-value-weeks = WEEKS
cli-value-seed = SEED
cli-value-visits = VISITS
cli-value-places = PLACES
cli-value-damaged = DAMAGED
cli-value-kind = KIND
cli-value-title = TITLE
cli-value-participants = PARTICIPANTS
cli-value-by = BY
cli-value-text = TEXT
cli-value-counted = COUNTED
cli-value-per-mille = PER_MILLE
cli-value-dimension = DIMENSION
cli-value-code = CODE
cli-value-into = INTO
cli-value-own-name = OWN_NAME
cli-value-choice = CHOICE
cli-value-fi = FI
cli-value-sv = SV
cli-value-en = EN
cli-value-hours = HOURS
cli-value-section = SECTION
cli-value-question = QUESTION
cli-value-question-face = QUESTION=FACE
cli-value-months = MONTHS

# The words of the help itself
help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-some-options = [OPTIONS]
help-command = COMMAND
help-default = [default: { $value }]
help-possible = Possible values: { $values }

# The man page
help-page-name = NAME
help-page-synopsis = SYNOPSIS
help-page-description = DESCRIPTION
help-page-options = OPTIONS
help-page-commands = COMMANDS
help-page-exit = EXIT STATUS
help-page-exits = 0 done, 1 failed, 2 wrong use, 3 the book is damaged or too new, 4 the medium failed.
help-page-files = FILES
help-page-book = The book.
help-page-window = The window's preferences.
help-page-defaults = What the organisation presets for every user of the computer.
help-page-portable = Beside the program: the folder of a portable one.

# Arguments that are not understood
refusal-unknown-argument = There is no option or argument “{ $argument }” here. Nothing was done. Look in the help.
refusal-unknown-command = There is no command “{ $command }”. Nothing was done. Look in the help.
refusal-did-you-mean = Did you mean: { $names }?
refusal-no-value = A value is missing after { $argument }. Nothing was done. Give the value.
refusal-bad-value = “{ $value }” does not fit { $argument }. Nothing was done. Look in the help.
refusal-bad-choice = “{ $value }” does not fit { $argument }. Nothing was done. Choose one of these: { $values }.
refusal-bad-number = “{ $value }” is not a number that fits { $argument }. Nothing was done. Give a whole number.
refusal-out-of-range = “{ $value }” is too small or too large for { $argument }. Nothing was done. Possible is { $range }.
refusal-bad-date = “{ $value }” is not a date. Nothing was done. Write it like this: 2026-11-20.
refusal-conflict = { $argument } does not go together with: { $others }. Nothing was done. Leave one of them out.
refusal-twice = { $argument } was given more than once. Nothing was done. Give it once.
refusal-missing = Something is missing: { $names }. Nothing was done. Give it too.
refusal-count = { $argument } has too many or too few values. Nothing was done. Look in the help.
refusal-not-text = An argument holds bytes that are no text. Nothing was done. Write it anew.
refusal-other = The arguments were not understood. Nothing was done. Look in the help.
refusal-help = Help: { $command }
refusal-bad-answer = “{ $text }” is not an answer to a question. Nothing was done. Write it like this: QUESTION=CHOICE.
refusal-bad-base = This cannot be the base of protected figures. Nothing was done. Choose 3 or 5.
refusal-bad-comparison = “{ $text }” is not an earlier period. Nothing was done. Choose previous or year-before.
