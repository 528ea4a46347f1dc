# Backups and forgetting.
