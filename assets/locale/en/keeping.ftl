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
