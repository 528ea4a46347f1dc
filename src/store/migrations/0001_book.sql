-- The book, version 1. `change` is the journal and the truth; every table below the line is derived from it.
-- Days are counted from 1970-01-01; a week is named by its Monday. There is no time finer than the hour.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Copies of this book, one a laptop.
CREATE TABLE desk (
    num INTEGER PRIMARY KEY,
    id  BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

-- The whole new state of one entity, as JSON; no body where it was removed. `digest`: see store/journal.rs.
CREATE TABLE change (
    desk    INTEGER NOT NULL REFERENCES desk (num),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    lamport INTEGER NOT NULL CHECK (lamport > 0),
    kind    TEXT    NOT NULL,
    entity  BLOB    NOT NULL,
    body    TEXT,
    digest  BLOB    NOT NULL CHECK (length(digest) = 8),
    PRIMARY KEY (desk, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_entity ON change (entity, kind);

------------------------------------------------------------------------------------------------------------------

CREATE TABLE place (
    num  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    body TEXT
) STRICT;

CREATE TABLE dimension (
    id   TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE code (
    num       INTEGER PRIMARY KEY,
    dimension TEXT NOT NULL,
    id        TEXT NOT NULL,
    body      TEXT,
    UNIQUE (dimension, id)
) STRICT;

CREATE TABLE desk_day (
    day   INTEGER NOT NULL,
    place INTEGER NOT NULL REFERENCES place (num),
    body  TEXT    NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID;

-- Events, observations and targets: few, and read whole. `day` and `place` where the entity has them.
CREATE TABLE thing (
    kind  TEXT NOT NULL CHECK (kind IN ('event', 'observation', 'target')),
    id    BLOB NOT NULL,
    day   INTEGER,
    place INTEGER REFERENCES place (num),
    body  TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What was published of a place and week: frozen, and secret in part (see statistics/disclosure).
CREATE TABLE publication (
    place INTEGER NOT NULL REFERENCES place (num),
    week  INTEGER NOT NULL,
    body  TEXT    NOT NULL,
    PRIMARY KEY (place, week)
) STRICT;

CREATE TABLE visit (
    day      INTEGER NOT NULL,
    place    INTEGER NOT NULL REFERENCES place (num),
    id       BLOB    NOT NULL CHECK (length(id) = 16),
    hour     INTEGER CHECK (hour BETWEEN 0 AND 23),
    times    INTEGER NOT NULL CHECK (times > 0),
    people   INTEGER NOT NULL CHECK (people > 0),
    language INTEGER NOT NULL REFERENCES code (num),
    channel  INTEGER NOT NULL REFERENCES code (num),
    PRIMARY KEY (day, place, id)
) STRICT, WITHOUT ROWID;

-- The codes of the other dimensions: topics, referrals, a desk's own.
CREATE TABLE answer (
    day   INTEGER NOT NULL,
    place INTEGER NOT NULL,
    visit BLOB    NOT NULL,
    code  INTEGER NOT NULL REFERENCES code (num),
    PRIMARY KEY (day, place, visit, code)
) STRICT, WITHOUT ROWID;

-- The weeks of a place that have visits, and whether their roll-up is up to date.
CREATE TABLE place_week (
    week   INTEGER NOT NULL,
    place  INTEGER NOT NULL,
    rolled INTEGER NOT NULL CHECK (rolled IN (0, 1)),
    PRIMARY KEY (week, place)
) STRICT, WITHOUT ROWID;
-- Which roll-ups do not stand is asked for every table: few do not, so that the cost does not grow with the years.
CREATE INDEX place_week_stale ON place_week (week, place) WHERE rolled = 0;

-- Counts by pair of dimensions for one place and week, packed: see store/roll_up.rs.
CREATE TABLE roll_up (
    pair  INTEGER NOT NULL,
    week  INTEGER NOT NULL,
    place INTEGER NOT NULL,
    cells BLOB    NOT NULL,
    PRIMARY KEY (pair, week, place)
) STRICT, WITHOUT ROWID;
