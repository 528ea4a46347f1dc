-- What a desk said of a day stands before the day's whole state, from which it is taken: figures ask for nothing else of it.
ALTER TABLE desk_day RENAME TO desk_day_3;

CREATE TABLE desk_day (
    day    INTEGER NOT NULL,
    place  INTEGER NOT NULL REFERENCES place (num),
    status TEXT    NOT NULL GENERATED ALWAYS AS (body ->> '$.status') STORED,
    body   TEXT    NOT NULL,
    PRIMARY KEY (day, place)
) STRICT, WITHOUT ROWID;

INSERT INTO desk_day (day, place, body) SELECT day, place, body FROM desk_day_3;

DROP TABLE desk_day_3;
