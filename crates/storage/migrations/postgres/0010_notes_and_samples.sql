-- What staff write for each other, and the sample of grants that the system made.

CREATE TABLE case_notes (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- The work it was written with, if any.
    task_id UUID,
    body TEXT NOT NULL,
    written_by_id UUID NOT NULL,
    written_by_name TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id)
);

CREATE INDEX case_notes_case ON case_notes (city, case_id, written_at);

-- Every grant by the system, and whether chance picked it for a person to judge again.
CREATE TABLE sample_draws (
    city TEXT NOT NULL,
    -- The decision: it is drawn for once.
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    product TEXT NOT NULL,
    -- Cents.
    amount BIGINT NOT NULL,
    picked BOOLEAN NOT NULL,
    drawn_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES decisions (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
);

CREATE INDEX sample_draws_day ON sample_draws (city, drawn_at);

-- What a person found who judged a picked grant without seeing it.
CREATE TABLE sample_findings (
    city TEXT NOT NULL,
    -- The decision that was judged again.
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    task_id UUID NOT NULL,
    -- grant or refuse.
    verdict TEXT NOT NULL,
    -- Cents; none where no right was found.
    amount BIGINT,
    same BOOLEAN NOT NULL,
    reasons TEXT NOT NULL,
    judged_by_id UUID NOT NULL,
    judged_by_name TEXT NOT NULL,
    judged_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, id) REFERENCES sample_draws (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    CHECK (verdict IN ('grant', 'refuse'))
);

CREATE TRIGGER case_notes_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON case_notes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sample_draws_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON sample_draws
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sample_findings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON sample_findings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
