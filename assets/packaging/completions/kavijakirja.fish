# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_kavijakirja_global_optspecs
    string join \n V/version book= lang= h/help
end

function __fish_kavijakirja_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_kavijakirja_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_kavijakirja_using_subcommand
    set -l cmd (__fish_kavijakirja_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -s V -l version -d 'Print version'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "new" -d 'Make a book'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "log" -d 'Record one visit, or one a line with --stdin; prints its id once it is durable'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "amend" -d 'Correct a visit'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "remove" -d 'Remove a visit from the figures'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "undo" -d 'Take back what was done last to a day\'s visits; again for one step more'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "list" -d 'List visits with their ids'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "day" -d 'Show or set what is known of a day'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "place" -d 'Advice points: add, list, rename, retire, hours, closures'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "vocabulary" -d 'Questions and choices: show, rename, retire, merge, add; export and import'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "event" -d 'Events and their participants'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "observe" -d 'Note or list what was noticed at the desk, without persons'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "feedback" -d 'What visitors are asked when the laptop is turned round, and what they answer'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "target" -d 'What funders expect, and how far it is reached'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "figures" -d 'One table'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "statistics" -d 'A section of the desk\'s own statistics, with shares, rankings and targets'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "coverage" -d 'Opening days: recorded, zero, closed, missing'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "daily" -d 'The day\'s sheet, as files or on paper'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "weekly" -d 'The week\'s statistics, as files or on paper'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "drives" -d 'Removable drives and their free space'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "printers" -d 'Printers, their trays, and what stops them'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "import" -d 'Bring in earlier tallies from a spreadsheet'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "bundle" -d 'Carry changes from one laptop\'s book to another'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "backup" -d 'Verified copies of the book: one by hand, or those that are taken by themselves'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "restore" -d 'Put a backup in the place of the book; the present one is moved aside, never deleted'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "salvage" -d 'Make a new book of every change that can still be read from a damaged one, which is only read'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "forget" -d 'Reduce the visits of old weeks to counts by week. This cannot be undone'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "check" -d 'Prove that the book is whole'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "support" -d 'A report for whoever helps with the computer: versions, sizes, settings, what was logged. No visits, names or paths'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "manual" -d 'The manual as text; both manuals as PDFs with --to'
complete -c kavijakirja -n "__fish_kavijakirja_needs_command" -f -a "demo" -d 'Make a new book of plausible visits, for trying the program out'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l vocabulary -d 'A vocabulary of one\'s own (TOML); the ready one where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l preset -d 'A ready beginning for the desk: kototori, outreach or library. Its hours are those of advice points that name none' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l place -d 'An advice point with its opening hours: "Hervanta=tue 10-16,fri 10-16". May be given several times' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l organisation -d 'The organisation; stands at the head of reports' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l base -d 'What protected figures are multiples of: 3, or 5 to tell less. 3 where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand new" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l topic -d 'What it was about: one topic or more' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l language -d 'The language spoken (ISO 639-3)' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l channel -d 'How the contact came; the usual channel where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l people -d 'How many visitors came together' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l times -d 'How many like visits this stands for' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l referral -d 'Where the visitors were sent on' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l answer -d 'An answer to another question' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l date -d 'The date; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l hour -d 'The hour, 0 to 23' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l id -d 'The visit\'s id, so that a retry counts once' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -l stdin -d 'Read visits from standard input, one JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand log" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l topic -d 'What it was about: one topic or more' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l language -d 'The language spoken (ISO 639-3)' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l channel -d 'How the contact came; the usual channel where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l people -d 'How many visitors came together' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l times -d 'How many like visits this stands for' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l referral -d 'Where the visitors were sent on' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l answer -d 'An answer to another question' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l date -d 'The date; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l hour -d 'The hour, 0 to 23' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand amend" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand remove" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand remove" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand remove" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand undo" -l date -d 'The day of the visits; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand undo" -l place -d 'The advice point; the only one where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand undo" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand undo" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand undo" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand list" -l period -d '2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand list" -l place -d 'The advice point; all where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand list" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand list" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand list" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand list" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l status -d 'Open, closed, or open without visitors' -r -f -a "open\t'The desk was open'
closed\t'The desk was closed'
zero\t'The desk was open and nobody came'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l staff -d 'How many worked there, 3, or by role: advisor=2,volunteer=1. Roles: advisor, community-advisor, volunteer, interpreter, other' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l note -d 'A note without persons' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l remove -d 'Remove what was recorded of the day instead; its visits stay'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l take-out -d 'Take out of the note what may name a person, before it is recorded'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand day" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "add" -d 'Add one: "Hervanta=tue 10-16,fri 10-16"'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "list" -d 'List them'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "rename" -d 'Give one another name; its id stays'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "retire" -d 'Take one out of use'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "restore" -d 'Bring a retired one back'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "hours" -d 'Other opening hours: "tue 10-16,fri 10-16"'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "move" -d 'Move one a step towards the beginning or, with --down, the end of the list'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "close" -d 'It stays closed on a date'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and not __fish_seen_subcommand_from add list rename retire restore hours move close open" -f -a "open" -d 'It does not stay closed on that date'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from add" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from add" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from list" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from list" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from list" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from rename" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from rename" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from retire" -l from -d 'The first day out of use; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from retire" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from retire" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from restore" -l from -d 'The first day in use again; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from restore" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from restore" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from hours" -l from -d 'The first day they hold; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from hours" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from hours" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from hours" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from move" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from move" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from move" -l down -d 'Towards the end'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from close" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from close" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from open" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from open" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand place; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "show" -d 'Show them with their ids'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "export" -d 'Write all of them as TOML, for another laptop'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "import" -d 'Read such a file; what has the same id becomes one'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "retire" -d 'Take a choice out of use'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "restore" -d 'Bring a retired or merged choice back'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "rename" -d 'Give a choice, or a question where no choice is named, another name; its id stays'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "merge" -d 'From now on the second choice stands for the first; the old figures stay apart'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "add" -d 'Add a choice; a language left out has the first name given'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "add-question" -d 'Add a question of the desk\'s own, with 2 to 12 choices. It is not asked until it is switched on'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "move" -d 'Move a choice, or without one the question, a step towards the beginning or, with --down, the end'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "ask" -d 'Ask an optional question or, with --off, ask it no more; say where and how'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and not __fish_seen_subcommand_from show export import retire restore rename merge add add-question move ask undo" -f -a "undo" -d 'Undo the last change of questions, choices or advice points; called again, one more'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from show" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from show" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from show" -l json -d 'One JSON object a choice, a line each'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from export" -l to -d 'The new file; standard output where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from export" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from export" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from import" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from import" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from import" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from retire" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from retire" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from restore" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from restore" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from rename" -l fi -d 'In Finnish' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from rename" -l sv -d 'In Swedish' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from rename" -l en -d 'In English' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from rename" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from rename" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from merge" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from merge" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -l fi -d 'In Finnish' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -l sv -d 'In Swedish' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -l en -d 'In English' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -l own-name -d 'A language\'s own name in its own script' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l fi -d 'In Finnish' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l sv -d 'In Swedish' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l en -d 'In English' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l choice -d 'A choice, in the order of the list' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -l several -d 'A visit can have several of them'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from add-question" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from move" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from move" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from move" -l down -d 'Towards the end'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l at -d 'Only at this advice point; may be given several times' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l required -d 'Whether a visit at the desk must have an answer' -r -f -a "true\t''
false\t''"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l keep -d 'Whether the last choice stays for the next visit; also for the questions that are always asked' -r -f -a "true\t''
false\t''"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l off -d 'No more'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -l everywhere -d 'At all advice points again'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from ask" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from undo" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from undo" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand vocabulary; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -f -a "add" -d 'Record one; prints its id once it is durable'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -f -a "list" -d 'List them with their ids'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -f -a "table" -d 'How many there were, and how many took part'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -f -a "amend" -d 'Correct one; what is not said stays'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and not __fish_seen_subcommand_from add list table amend remove" -f -a "remove" -d 'Remove one from the figures'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l date -d 'The date; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l kind -d 'What kind it was' -r -f -a "gathering\t'A gathering open to all'
training\t'A training for professionals or volunteers'
information\t'An information session'
group\t'A group that meets again and again'
other\t'Something else'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l title -d 'What it was called, without persons' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l participants -d 'How many took part' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from list" -l period -d '2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from list" -l place -d 'The advice point; all where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from list" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from list" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from list" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -l period -d '2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -l place -d 'The advice point; all where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -l by -d 'What the rows are' -r -f -a "kind\t'The kind of gathering'
place\t'The advice point'
month\t'The calendar month'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from table" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l date -d 'Another date' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l place -d 'Another advice point' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l kind -d 'Another kind' -r -f -a "gathering\t'A gathering open to all'
training\t'A training for professionals or volunteers'
information\t'An information session'
group\t'A group that meets again and again'
other\t'Something else'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l title -d 'Another title' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l participants -d 'Another number of participants' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from remove" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from remove" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand event; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l topic -d 'What it is about' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l date -d 'The date; today where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l amend -d 'Correct the one with this id instead; what is not said stays' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l remove -d 'Remove the one with this id instead' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l list -d 'List those of a period instead' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l to -d 'Write them as a document for social reporting to this folder' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l take-out -d 'Take out what may name a person, before it is recorded'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand observe" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -f -a "questions" -d 'The questions that can be asked, and which of them are asked here'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -f -a "choose" -d 'Ask these questions from now on, one to three'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -f -a "answer" -d 'Count one visitor\'s answers. Neither the hour nor the day is kept, only the week'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -f -a "results" -d 'What was answered in the weeks of a period that are over: always protected'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and not __fish_seen_subcommand_from questions choose answer results lock" -f -a "lock" -d 'Lock the way back from the visitor to the desk with a passphrase, or tell whether it is'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from questions" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from questions" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from questions" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from questions" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from choose" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from choose" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from choose" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from answer" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from answer" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from answer" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from answer" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from results" -l period -d 'The period, of whole weeks' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from results" -l place -d 'The advice point; all together where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from results" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from results" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from results" -l json -d 'One JSON object a question'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from results" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from lock" -l passphrase-file -d 'The file whose first line is the passphrase' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from lock" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from lock" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from lock" -l off -d 'A long press on the corner is enough again'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand feedback; and __fish_seen_subcommand_from lock" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -f -a "add" -d 'Set one; one of the same name is replaced. Prints its id once it is durable'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -f -a "amend" -d 'Correct one; what is not said stays, its id too'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -f -a "remove" -d 'Remove one'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and not __fish_seen_subcommand_from add amend remove list" -f -a "list" -d 'List them with how far they are reached'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l name -d 'What it is called' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l period -d 'When it is to be reached' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l place -d 'At which advice point; all together where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l counted -d 'What is counted' -r -f -a "visits\t'Visits'
people\t'Visitors'
participants\t'Participants of events'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l number -d 'At least this number' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l per-mille -d 'At least this share of all places together, in per mille: 50 is 5 %' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l name -d 'Another name' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l period -d 'Another period' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l place -d 'Another advice point' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l counted -d 'Something else is counted' -r -f -a "visits\t'Visits'
people\t'Visitors'
participants\t'Participants of events'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l number -d 'At least this number' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l per-mille -d 'At least this share of all places together, in per mille: 50 is 5 %' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -l all-places -d 'All advice points together'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from remove" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from remove" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from list" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from list" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from list" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand target; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l period -d '2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l place -d 'The advice point; all where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l rows -d 'What the rows are: a dimension, place, date, week, weekday or hour' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l columns -d 'What the columns are' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l measure -d 'What is counted' -r -f -a "visits\t'Visits, or mentions where a visit can have several codes'
people\t'Visitors'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l compare -d 'Beside an earlier period: previous or year-before' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l protect -d 'Rounded figures that may be handed over. The weeks of the period are published with it'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l preview -d 'The same without publishing anything, also of a week that is not over: what publishing now would give'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand figures" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l period -d '2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l place -d 'The advice point; all where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l section -d 'Which part' -r -f -a "overview\t''
topics\t''
languages\t''
channels\t''
referrals\t''
times\t''
others\t''
own\t''
targets\t''
events\t''
observations\t''
coverage\t''
feedback\t''"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l measure -d 'What is counted' -r -f -a "visits\t'Visits, or mentions where a visit can have several codes'
people\t'Visitors'"
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l compare -d 'Beside an earlier period: previous or year-before' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l rows -d 'The rows of the section "own"' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l columns -d 'The columns of the section "own"' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l to -d 'Write the tables as files to this folder instead: protected, or exact with --internal' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l format -d 'The formats: csv, xlsx, pdf' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l by-total -d 'The most common first, instead of the order of the lists'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l internal -d 'Exact figures in the files, for the desk\'s own use; protected ones where it is left out'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l preview -d 'Show the figures as they would leave, protected, without publishing anything: a preview'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -l json -d 'One JSON object for each table'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand statistics" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand coverage" -l period -d '2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand coverage" -l place -d 'The advice point; all where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand coverage" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand coverage" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand coverage" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand coverage" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l place -d 'The advice point; may be left out where the book has one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l to -d 'The folder it is written to' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l format -d 'The formats: pdf, csv' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l print -d 'Print it, on the named printer or the usual one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l copies -d 'How many copies are printed' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l tray -d 'The tray the paper comes from, as "printers" names it' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand daily" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l to -d 'The folder or drive it is written to' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l place -d 'The advice point; all together where it is left out' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l format -d 'The formats: csv, xlsx, pdf, px, sdmx, dhis2' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l dhis2-mapping -d 'What our codes are called in DHIS2, as TOML; our own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l print -d 'Print it, on the named printer or the usual one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l copies -d 'How many copies are printed' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l tray -d 'The tray the paper comes from, as "printers" names it' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -l internal -d 'Exact figures, for the desk\'s own use; protected ones where it is left out'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand weekly" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand drives" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand drives" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand drives" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand drives" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand printers" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand printers" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand printers" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand printers" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -l mapping -d 'What its columns mean (TOML)' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -l dry-run -d 'Only tell what would be recorded and refused'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -l accept-rest -d 'Record the accepted rows though others are refused'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand import" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and not __fish_seen_subcommand_from write read" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and not __fish_seen_subcommand_from write read" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and not __fish_seen_subcommand_from write read" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and not __fish_seen_subcommand_from write read" -f -a "write" -d 'Write the changes since the last bundle into a new file, sealed with a passphrase'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and not __fish_seen_subcommand_from write read" -f -a "read" -d 'Tell what a bundle would change, and take it in with --accept'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l to -d 'The new file; none is ever replaced' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l passphrase-file -d 'The passphrase on the first line of a file; asked for at the terminal where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l no-passphrase -d 'Seal it with nothing: whoever finds the file can read every visit in it'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l all -d 'Everything, and not only the changes since the last bundle'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from write" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l passphrase-file -d 'The passphrase on the first line of a file. Asked for at the terminal where it is left out and needed' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l accept -d 'Take it in; only what would change is told where this is left out. --yes is the same'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l dry-run -d 'Only tell what would change'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l join -d 'Make one book of two that have nothing in common yet'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand bundle; and __fish_seen_subcommand_from read" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l to -d 'Copy the book into this new file, and prove the copy' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l second -d 'From now on keep automatic backups in this folder too: a stick, another disk' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l automatic -d 'Take the backups that are due, as the window does by itself, and delete those that have outlived their time'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l list -d 'List the automatic backups, newest first'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l no-second -d 'No second folder any more; what lies there stays'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -l json -d 'One JSON object a line'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand backup" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand restore" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand restore" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand restore" -l salvage -d 'The present book is damaged: take over every change that can still be read from it'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand restore" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand salvage" -l to -d 'The new file' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand salvage" -l backup -d 'A backup to begin with' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand salvage" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand salvage" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand salvage" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l before -d 'Reduce the visits of every week before this one, as 2024-W47, to their counts' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l after -d 'From now on forget visits that are older than this many months; 0 switches forgetting off' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l due -d 'The same for what is older than the book\'s own limit, as the window does by itself'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l dry-run -d 'Only tell what would be forgotten'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -l backups-too -d 'Take a new automatic backup afterwards and delete the older ones, which still hold the entries'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand forget" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand check" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand check" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand check" -l json -d 'One JSON object'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand check" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand support" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand support" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand support" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand manual" -l to -d 'The folder for both manuals as PDFs' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand manual" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand manual" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand manual" -l figures -d 'Print the page on what the figures mean'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand manual" -s h -l help -d 'Print help'
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -l weeks -d 'How many weeks, ending with the current one' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -l seed -d 'The same seed on the same day makes the same book' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -l visits -d 'How many visits in all' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -l places -d 'How many advice points' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -l book -d 'The book; the user\'s own where it is left out' -r -F
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -l lang -d 'The language of messages and documents: fi, sv or en' -r
complete -c kavijakirja -n "__fish_kavijakirja_using_subcommand demo" -s h -l help -d 'Print help'
