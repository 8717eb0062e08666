-- Residents who asked that a person looks at a decision of the system, and what that person found without seeing it.

CREATE TABLE human_reviews (
    city TEXT NOT NULL,
    -- The decision: a person looks at it once.
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    task_id UUID NOT NULL,
    -- What the resident says about it; may be empty.
    words TEXT NOT NULL,
    -- The day before which we said that a person has looked.
    due DATE NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES sample_draws (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id)
);

CREATE INDEX human_reviews_case ON human_reviews (city, case_id);
CREATE INDEX human_reviews_day ON human_reviews (city, asked_at);

CREATE TABLE human_findings (
    city TEXT NOT NULL,
    -- The decision that was judged again.
    id UUID NOT NULL,
    -- grant or refuse.
    verdict TEXT NOT NULL,
    -- Cents; none where no right was found.
    amount BIGINT,
    same BOOLEAN NOT NULL,
    -- For the resident.
    reasons TEXT NOT NULL,
    judged_by_id UUID NOT NULL,
    judged_by_name TEXT NOT NULL,
    judged_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES human_reviews (city, id),
    CHECK (verdict IN ('grant', 'refuse'))
);

CREATE TRIGGER human_reviews_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON human_reviews
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER human_findings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON human_findings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
