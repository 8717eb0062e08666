-- Penalties for late decisions whose amount was set by decision (Awb 4:17, 4:18).

CREATE TABLE penalties (
    city TEXT NOT NULL,
    -- The case that was decided late: its amount is set once.
    case_id BLOB NOT NULL,
    -- Cents; nought where the city owes none (Awb 4:17, sixth paragraph).
    amount INTEGER NOT NULL,
    -- Days for which it was counted.
    days INTEGER NOT NULL,
    -- For the resident; empty where nothing but the count tells why.
    reasons TEXT NOT NULL,
    set_by_id BLOB NOT NULL,
    set_by_name TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CHECK (amount >= 0),
    CHECK (days > 0)
) STRICT;

CREATE TRIGGER penalties_no_update BEFORE UPDATE ON penalties BEGIN
    SELECT RAISE(ABORT, 'rows of penalties are never changed or removed');
END;
CREATE TRIGGER penalties_no_delete BEFORE DELETE ON penalties BEGIN
    SELECT RAISE(ABORT, 'rows of penalties are never changed or removed');
END;
