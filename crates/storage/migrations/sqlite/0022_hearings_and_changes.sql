-- Hearing somebody before a decision (Awb 4:7, 4:8): the facts that were put to them, once per question.
CREATE TABLE hearings (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- Each fact with what they said, what was found and where.
    facts TEXT NOT NULL,
    -- What is meant to be decided and why, in the words of the member of staff.
    explanation TEXT NOT NULL,
    -- The last day to answer, as the city chose it.
    due TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    asked_by_id BLOB,
    asked_by_name TEXT,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX hearings_case ON hearings (city, case_id, asked_at);

-- What was said to it, or that nothing was. Once: of an answer and the end of the term one comes first.
CREATE TABLE hearing_answers (
    city TEXT NOT NULL,
    hearing_id BLOB NOT NULL,
    -- written, spoken, silent, or dropped when it was no longer needed.
    kind TEXT NOT NULL,
    said TEXT NOT NULL,
    by_kind TEXT NOT NULL,
    by_id BLOB,
    by_name TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (city, hearing_id),
    FOREIGN KEY (city, hearing_id) REFERENCES hearings (city, id),
    CHECK (kind IN ('written', 'spoken', 'silent', 'dropped'))
) STRICT;

-- How somebody was heard before a decision, or on which ground not; the letter tells it.
CREATE TABLE decision_hearings (
    city TEXT NOT NULL,
    decision_id BLOB NOT NULL,
    heard TEXT NOT NULL,
    PRIMARY KEY (city, decision_id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id)
) STRICT;

-- A decision that stops, revises, withdraws or recovers what an earlier one granted. The earlier one stays as it was sent.
CREATE TABLE decision_changes (
    city TEXT NOT NULL,
    decision_id BLOB NOT NULL,
    -- The decision whose place it takes from its first day on; for recovering, the one on which was paid.
    replaces_id BLOB NOT NULL,
    -- stop, revise, withdraw or recover.
    kind TEXT NOT NULL,
    -- Days, amount and the rule it rests on.
    taken TEXT NOT NULL,
    PRIMARY KEY (city, decision_id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id),
    FOREIGN KEY (city, replaces_id) REFERENCES decisions (city, id),
    CHECK (kind IN ('stop', 'revise', 'withdraw', 'recover'))
) STRICT;

-- A decision is replaced once; money can be asked back for several periods.
CREATE UNIQUE INDEX decision_changes_replaces_key ON decision_changes (city, replaces_id) WHERE kind <> 'recover';

CREATE TRIGGER hearings_no_update BEFORE UPDATE ON hearings BEGIN
    SELECT RAISE(ABORT, 'rows of hearings are never changed or removed');
END;
CREATE TRIGGER hearings_no_delete BEFORE DELETE ON hearings BEGIN
    SELECT RAISE(ABORT, 'rows of hearings are never changed or removed');
END;
CREATE TRIGGER hearing_answers_no_update BEFORE UPDATE ON hearing_answers BEGIN
    SELECT RAISE(ABORT, 'rows of hearing_answers are never changed or removed');
END;
CREATE TRIGGER hearing_answers_no_delete BEFORE DELETE ON hearing_answers BEGIN
    SELECT RAISE(ABORT, 'rows of hearing_answers are never changed or removed');
END;
CREATE TRIGGER decision_hearings_no_update BEFORE UPDATE ON decision_hearings BEGIN
    SELECT RAISE(ABORT, 'rows of decision_hearings are never changed or removed');
END;
CREATE TRIGGER decision_hearings_no_delete BEFORE DELETE ON decision_hearings BEGIN
    SELECT RAISE(ABORT, 'rows of decision_hearings are never changed or removed');
END;
CREATE TRIGGER decision_changes_no_update BEFORE UPDATE ON decision_changes BEGIN
    SELECT RAISE(ABORT, 'rows of decision_changes are never changed or removed');
END;
CREATE TRIGGER decision_changes_no_delete BEFORE DELETE ON decision_changes BEGIN
    SELECT RAISE(ABORT, 'rows of decision_changes are never changed or removed');
END;
