-- Early warnings that were given: one row per case, last day and kind, so that a job that runs twice warns once. A term that moves
-- has another last day, and is warned of anew.
CREATE TABLE term_warnings (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- The last day of which it warned.
    decide_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CONSTRAINT term_warnings_key UNIQUE (city, case_id, decide_by, kind),
    CHECK (kind IN ('target', 'last_day'))
) STRICT;

-- When the digital way was closed (Awb 2:21). A correction is a row that takes the place of another.
CREATE TABLE outages (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    -- The row that this one corrects.
    replaces_id BLOB,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    -- False: there was no such outage, says a correction.
    happened INTEGER NOT NULL,
    -- What was closed and why, for whoever reads it.
    reason TEXT NOT NULL,
    by_id BLOB NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, replaces_id) REFERENCES outages (city, id),
    FOREIGN KEY (city, by_id) REFERENCES staff (city, id),
    CONSTRAINT outages_replaces_key UNIQUE (city, replaces_id),
    CHECK (starts_at < ends_at),
    CHECK (happened = 1 OR replaces_id IS NOT NULL)
) STRICT;

CREATE TRIGGER term_warnings_no_update BEFORE UPDATE ON term_warnings BEGIN
    SELECT RAISE(ABORT, 'rows of term_warnings are never changed or removed');
END;
CREATE TRIGGER term_warnings_no_delete BEFORE DELETE ON term_warnings BEGIN
    SELECT RAISE(ABORT, 'rows of term_warnings are never changed or removed');
END;
CREATE TRIGGER outages_no_update BEFORE UPDATE ON outages BEGIN
    SELECT RAISE(ABORT, 'rows of outages are never changed or removed');
END;
CREATE TRIGGER outages_no_delete BEFORE DELETE ON outages BEGIN
    SELECT RAISE(ABORT, 'rows of outages are never changed or removed');
END;
