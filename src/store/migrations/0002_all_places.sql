-- The roll-ups of all places together, so that a week of fifty places costs no more than that of one. Derived from `roll_up`.
-- A row stands for its week only while no place of that week waits to be rolled up.
CREATE TABLE roll_up_all (
    pair  INTEGER NOT NULL,
    week  INTEGER NOT NULL,
    cells BLOB    NOT NULL,
    PRIMARY KEY (pair, week)
) STRICT, WITHOUT ROWID;

-- Every week is rolled up once more when it is next read, and its places are added up then.
UPDATE place_week SET rolled = 0;
