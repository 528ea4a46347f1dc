# Backups and forgetting.

backup-folder-missing = No backup was made in { $folder }, because the folder is not there. The book is unchanged. Plug in the stick or choose another folder.
backup-folder-full = No backup was made: the folder { $folder } is full. The book is unchanged. Free some space or choose another folder.
backup-folder-read-only = No backup was made: the folder { $folder } cannot be written. The book is unchanged. Choose another folder.
backup-folder-failed = The backup in { $folder } failed: { $detail }. The book is unchanged. Try another stick or folder.
backup-second-chosen = From now on backups are kept in { $folder } too.
backup-second-none = There is no second folder for backups. Earlier copies stay where they are.
backup-unchanged = Nothing has changed. The newest backup is { $path }.
backup-elsewhere = Another window or command is taking a backup just now.
backup-one-disk = All backups lie on the same disk as the book. Choose a second folder on a stick or another disk.
backup-what = Say what to do: --to, --automatic, --list, --second or --no-second.

error-week-forgotten = The visits of week { $week } have been forgotten: only the week's figures remain. Nothing was changed. Ask for figures by week or longer.

forget-after = Visits are forgotten when they are { $months ->
    [one] { $months } month
   *[other] { $months } months
} old. The weeks' figures remain.
forget-never = Forgetting is not switched on. All visits remain.
forget-not-yet = Weeks as new as this cannot be forgotten. Nothing was changed. Give an earlier week.
forget-nothing = There is nothing to forget.
forget-would = { $visits } would be forgotten, weeks { $weeks }.
forget-lost = Figures by week remain. Single visits disappear and cannot be brought back.
forget-done = { $visits } forgotten, weeks { $weeks }. The weeks' figures are unchanged.
forget-backups-hold = Earlier backups still hold these visits. Delete them with --backups-too or by hand.
forget-backups-gone = A new backup was taken. { $count ->
    [one] { $count } old backup was
   *[other] { $count } old backups were
} deleted.
forget-listed = There are no single visits of the weeks { $weeks } any more: what remains is the weeks' figures.

backup-title = Backups
backup-asked = Looking for backups…
backup-none-yet = There is no backup yet. The first is taken soon by itself.
backup-newest = The newest: { $when }
backup-taken = { $date } at { $hour }:00
backup-take = Take a backup now
backup-where = Copies are made by themselves in { $folder }. Old ones are thinned out by age.
backup-second = A second folder: a stick or another disk
backup-second-use = Use this folder
backup-second-stop = Use no second folder
backup-second-missing = The second folder is not there now. Plug in the stick, and it gets its copy again.
backup-second-same-disk = The second folder is on the same disk as the book. Choose one on a stick or another disk.
backup-second-there = { $count ->
    [one] The second folder holds { $count } copy.
   *[other] The second folder holds { $count } copies.
}
backup-busy = One moment, at work…
backup-made = The backup is taken and checked.
backup-nothing-new = Nothing has changed. The newest copy is enough.
backup-restore = Restore…
backup-restore-yes = Restore this one
backup-restore-ask = Restore the book as of { $when }? The present book is moved aside, not deleted.
backup-one-disk-day = The backups lie only on this disk. Choose a second folder in the settings.
forget-title = Deleting old visits (weekly figures remain)
forget-means = Of old visits only the weeks' figures remain. Published statistics do not change.
forget-on = Delete old visits
forget-off = Keep all
forget-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
forget-due = Now { $visits } would be deleted: { $weeks }. Otherwise it is done when the window closes.
forget-now = Delete now…
forget-yes = Delete permanently
forget-ask = Delete { $visits }: { $weeks }? The weeks' figures remain. Single visits are deleted permanently, and old days can no longer be broken down.
forget-done-window = { $visits } deleted. The weeks' figures are unchanged. Earlier backups still hold the visits.
