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
