# Documents and files: the daily sheet, the weekly statistics.
