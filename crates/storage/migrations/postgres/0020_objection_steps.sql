-- What staff do with an objection, step by step: the formal check, the hearing, the decision on it. Never changed: a second
-- invitation is a second row.
CREATE TABLE objection_steps (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- checked, invited, not_heard, heard or ended.
    kind TEXT NOT NULL,
    step JSONB NOT NULL,
    by_id UUID NOT NULL,
    by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CHECK (kind IN ('checked', 'invited', 'not_heard', 'heard', 'ended'))
);

CREATE INDEX objection_steps_case ON objection_steps (city, case_id, at);
-- An objection ends once.
CREATE UNIQUE INDEX objection_steps_ended_key ON objection_steps (city, case_id) WHERE kind = 'ended';

-- A decision that took the place of another one, and the objection that led to it. A decision is replaced once: of two
-- objections against it, the second one is against what is there then.
CREATE TABLE revisions (
    city TEXT NOT NULL,
    -- The new decision.
    decision_id UUID NOT NULL,
    -- The one it replaces.
    replaces_id UUID NOT NULL,
    -- The objection.
    case_id UUID NOT NULL,
    PRIMARY KEY (city, decision_id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id),
    FOREIGN KEY (city, replaces_id) REFERENCES decisions (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
);

CREATE UNIQUE INDEX revisions_replaces_key ON revisions (city, replaces_id);

CREATE TRIGGER objection_steps_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON objection_steps
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON revisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
