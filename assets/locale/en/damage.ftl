# When the book cannot be opened: what happened, what is kept and where, what can be done.

damage-title = The book is damaged
damage-title-foreign = The file is not a book of Kävijäkirja
damage-title-new = The book was made by a newer program
damage-happened = Part of the book's file cannot be read. This happens when a disk fails, for example. Nothing was deleted.
damage-detail = The program says: { $detail }
damage-kept = The file is kept in the same folder. It gets the date in its name: { $path }
damage-looking = Looking for backups and readable entries…
damage-backup = The newest verified backup is of { $date }: { $path }
damage-no-backup = No verified backup was found. If it is on a stick, plug the stick in and search again.
damage-readable = Beyond the backup, entries can still be read from the book: { $count }.
damage-readable-alone = Entries can still be read from the book: { $count }.
damage-lost = Entries that cannot be read anywhere: { $count }.
damage-nothing = Nothing can be read from the book any more.
damage-rescue = { $count ->
    [0] Restore the backup of { $date }
    [one] Restore the backup of { $date } and save one entry
   *[other] Restore the backup of { $date } and save { $count } entries
}
damage-rescue-alone = { $count ->
    [one] Make a new book of one entry
   *[other] Make a new book of { $count } entries
}
damage-start-new = Start a new book
damage-quit = Close the program
damage-again = Try again
damage-go-on = Go on
damage-what = What shall be done?
damage-kept-title = What is kept
damage-folder = Look for backups in this folder too
damage-browse = Choose a folder
damage-search = Search again
damage-working = Making a new book. This may take a while…
damage-done-title = The book is in order again
damage-done = The new book is made and verified. Entries saved from the damaged file: { $count }.
damage-noticed = The book is damaged. Saved visits will be read into a new one. Record no more until the book is mended.
damage-show = Mend the book
damage-understood = Understood
damage-cut-off = The last save was not finished. The other visits are safe. See whether the last visit is in the list.
command-salvaged = The new book is made and verified: { $path }. Entries saved from the damaged file: { $added }. Lost: { $lost }.
error-no-permission = You have no right to read the file { $path }. Nothing was changed. Check the rights of the file and its folder, or log in as the right user.
