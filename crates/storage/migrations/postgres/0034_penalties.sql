-- Penalties for late decisions whose amount was set by decision (Awb 4:17, 4:18).

CREATE TABLE penalties (
    city TEXT NOT NULL,
    -- The case that was decided late: its amount is set once.
    case_id UUID NOT NULL,
    -- Cents; nought where the city owes none (Awb 4:17, sixth paragraph).
    amount BIGINT NOT NULL,
    -- Days for which it was counted.
    days BIGINT NOT NULL,
    -- For the resident; empty where nothing but the count tells why.
    reasons TEXT NOT NULL,
    set_by_id UUID NOT NULL,
    set_by_name TEXT NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CHECK (amount >= 0),
    CHECK (days > 0)
);

CREATE TRIGGER penalties_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON penalties
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
