-- What visitors answered. Counts alone: no hour, no date, no order, no language.

-- Counts of the weeks that are not over, not yet in the journal: see store/feedback.rs. One row holds a place's whole week, so that
-- not even the row's place on its page tells which answer came last. No copy of the book holds them.
CREATE TABLE feedback_box (
    place  INTEGER NOT NULL REFERENCES place (num),
    week   INTEGER NOT NULL,
    body   TEXT    NOT NULL,
    digest BLOB    NOT NULL CHECK (length(digest) = 8),
    PRIMARY KEY (place, week)
) STRICT, WITHOUT ROWID;

-- Derived from the journal: what each laptop was answered at a place in a week that is over.
CREATE TABLE feedback (
    place INTEGER NOT NULL REFERENCES place (num),
    week  INTEGER NOT NULL,
    desk  BLOB    NOT NULL CHECK (length(desk) = 16),
    body  TEXT    NOT NULL,
    PRIMARY KEY (place, week, desk)
) STRICT, WITHOUT ROWID;

-- Derived from the journal: what was published of it, frozen.
CREATE TABLE feedback_publication (
    place INTEGER NOT NULL REFERENCES place (num),
    week  INTEGER NOT NULL,
    body  TEXT    NOT NULL,
    PRIMARY KEY (place, week)
) STRICT, WITHOUT ROWID;
