-- Version 3: the numbers of changes that were lost with a damaged file, from `first` to `last`. They are no gap in the journal:
-- another laptop may still have them.
CREATE TABLE lost (
    desk  INTEGER NOT NULL REFERENCES desk (num),
    first INTEGER NOT NULL CHECK (first > 0),
    last  INTEGER NOT NULL CHECK (last >= first),
    PRIMARY KEY (desk, first)
) STRICT, WITHOUT ROWID;
