-- Early warnings that were given: one row per case, last day and kind, so that a job that runs twice warns once. A term that moves
-- has another last day, and is warned of anew.
CREATE TABLE term_warnings (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- The last day of which it warned.
    decide_by DATE NOT NULL,
    kind TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CONSTRAINT term_warnings_key UNIQUE (city, case_id, decide_by, kind),
    CHECK (kind IN ('target', 'last_day'))
);

-- When the digital way was closed (Awb 2:21). A correction is a row that takes the place of another.
CREATE TABLE outages (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- The row that this one corrects.
    replaces_id UUID,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    -- False: there was no such outage, says a correction.
    happened BOOLEAN NOT NULL,
    -- What was closed and why, for whoever reads it.
    reason TEXT NOT NULL,
    by_id UUID NOT NULL,
    by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, replaces_id) REFERENCES outages (city, id),
    FOREIGN KEY (city, by_id) REFERENCES staff (city, id),
    CONSTRAINT outages_replaces_key UNIQUE (city, replaces_id),
    CHECK (starts_at < ends_at),
    CHECK (happened OR replaces_id IS NOT NULL)
);

CREATE TRIGGER term_warnings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON term_warnings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outages_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON outages
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
