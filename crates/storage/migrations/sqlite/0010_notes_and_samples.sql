-- What staff write for each other, and the sample of grants that the system made.

CREATE TABLE case_notes (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- The work it was written with, if any.
    task_id BLOB,
    body TEXT NOT NULL,
    written_by_id BLOB NOT NULL,
    written_by_name TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id)
) STRICT;

CREATE INDEX case_notes_case ON case_notes (city, case_id, written_at);

-- Every grant by the system, and whether chance picked it for a person to judge again.
CREATE TABLE sample_draws (
    city TEXT NOT NULL,
    -- The decision: it is drawn for once.
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    product TEXT NOT NULL,
    -- Cents.
    amount INTEGER NOT NULL,
    picked INTEGER NOT NULL,
    drawn_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES decisions (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CHECK (picked IN (0, 1))
) STRICT;

CREATE INDEX sample_draws_day ON sample_draws (city, drawn_at);

-- What a person found who judged a picked grant without seeing it.
CREATE TABLE sample_findings (
    city TEXT NOT NULL,
    -- The decision that was judged again.
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    -- grant or refuse.
    verdict TEXT NOT NULL,
    -- Cents; none where no right was found.
    amount INTEGER,
    same INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    judged_by_id BLOB NOT NULL,
    judged_by_name TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES sample_draws (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    CHECK (verdict IN ('grant', 'refuse')),
    CHECK (same IN (0, 1))
) STRICT;

CREATE TRIGGER case_notes_no_update BEFORE UPDATE ON case_notes BEGIN
    SELECT RAISE(ABORT, 'rows of case_notes are never changed or removed');
END;
CREATE TRIGGER case_notes_no_delete BEFORE DELETE ON case_notes BEGIN
    SELECT RAISE(ABORT, 'rows of case_notes are never changed or removed');
END;
CREATE TRIGGER sample_draws_no_update BEFORE UPDATE ON sample_draws BEGIN
    SELECT RAISE(ABORT, 'rows of sample_draws are never changed or removed');
END;
CREATE TRIGGER sample_draws_no_delete BEFORE DELETE ON sample_draws BEGIN
    SELECT RAISE(ABORT, 'rows of sample_draws are never changed or removed');
END;
CREATE TRIGGER sample_findings_no_update BEFORE UPDATE ON sample_findings BEGIN
    SELECT RAISE(ABORT, 'rows of sample_findings are never changed or removed');
END;
CREATE TRIGGER sample_findings_no_delete BEFORE DELETE ON sample_findings BEGIN
    SELECT RAISE(ABORT, 'rows of sample_findings are never changed or removed');
END;
