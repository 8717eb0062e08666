-- Residents who asked that a person looks at a decision of the system, and what that person found without seeing it.

CREATE TABLE human_reviews (
    city TEXT NOT NULL,
    -- The decision: a person looks at it once.
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    -- What the resident says about it; may be empty.
    words TEXT NOT NULL,
    -- The day before which we said that a person has looked.
    due TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES sample_draws (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id)
) STRICT;

CREATE INDEX human_reviews_case ON human_reviews (city, case_id);
CREATE INDEX human_reviews_day ON human_reviews (city, asked_at);

CREATE TABLE human_findings (
    city TEXT NOT NULL,
    -- The decision that was judged again.
    id BLOB NOT NULL,
    -- grant or refuse.
    verdict TEXT NOT NULL,
    -- Cents; none where no right was found.
    amount INTEGER,
    same INTEGER NOT NULL,
    -- For the resident.
    reasons TEXT NOT NULL,
    judged_by_id BLOB NOT NULL,
    judged_by_name TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES human_reviews (city, id),
    CHECK (verdict IN ('grant', 'refuse')),
    CHECK (same IN (0, 1))
) STRICT;

CREATE TRIGGER human_reviews_no_update BEFORE UPDATE ON human_reviews BEGIN
    SELECT RAISE(ABORT, 'rows of human_reviews are never changed or removed');
END;
CREATE TRIGGER human_reviews_no_delete BEFORE DELETE ON human_reviews BEGIN
    SELECT RAISE(ABORT, 'rows of human_reviews are never changed or removed');
END;
CREATE TRIGGER human_findings_no_update BEFORE UPDATE ON human_findings BEGIN
    SELECT RAISE(ABORT, 'rows of human_findings are never changed or removed');
END;
CREATE TRIGGER human_findings_no_delete BEFORE DELETE ON human_findings BEGIN
    SELECT RAISE(ABORT, 'rows of human_findings are never changed or removed');
END;
