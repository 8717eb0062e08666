-- Hearing somebody before a decision (Awb 4:7, 4:8): the facts that were put to them, once per question.
CREATE TABLE hearings (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- Each fact with what they said, what was found and where.
    facts JSONB NOT NULL,
    -- What is meant to be decided and why, in the words of the member of staff.
    explanation TEXT NOT NULL,
    -- The last day to answer, as the city chose it.
    due DATE NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    asked_by_id UUID,
    asked_by_name TEXT,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
);

CREATE INDEX hearings_case ON hearings (city, case_id, asked_at);

-- What was said to it, or that nothing was. Once: of an answer and the end of the term one comes first.
CREATE TABLE hearing_answers (
    city TEXT NOT NULL,
    hearing_id UUID NOT NULL,
    -- written, spoken, silent, or dropped when it was no longer needed.
    kind TEXT NOT NULL,
    said TEXT NOT NULL,
    by_kind TEXT NOT NULL,
    by_id UUID,
    by_name TEXT,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, hearing_id),
    FOREIGN KEY (city, hearing_id) REFERENCES hearings (city, id),
    CHECK (kind IN ('written', 'spoken', 'silent', 'dropped'))
);

-- How somebody was heard before a decision, or on which ground not; the letter tells it.
CREATE TABLE decision_hearings (
    city TEXT NOT NULL,
    decision_id UUID NOT NULL,
    heard JSONB NOT NULL,
    PRIMARY KEY (city, decision_id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id)
);

-- A decision that stops, revises, withdraws or recovers what an earlier one granted. The earlier one stays as it was sent.
CREATE TABLE decision_changes (
    city TEXT NOT NULL,
    decision_id UUID NOT NULL,
    -- The decision whose place it takes from its first day on; for recovering, the one on which was paid.
    replaces_id UUID NOT NULL,
    -- stop, revise, withdraw or recover.
    kind TEXT NOT NULL,
    -- Days, amount and the rule it rests on.
    taken JSONB NOT NULL,
    PRIMARY KEY (city, decision_id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id),
    FOREIGN KEY (city, replaces_id) REFERENCES decisions (city, id),
    CHECK (kind IN ('stop', 'revise', 'withdraw', 'recover'))
);

-- A decision is replaced once; money can be asked back for several periods.
CREATE UNIQUE INDEX decision_changes_replaces_key ON decision_changes (city, replaces_id) WHERE kind <> 'recover';

CREATE TRIGGER hearings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON hearings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_answers_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON hearing_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_hearings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_hearings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_changes_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
