-- When the system stopped granting by itself with the rules of one product, and when it went on: rows in turn, never changed. The first stops,
-- the second goes on, and so forth; `nth` counts them, so that of two people who press at once one is told.
CREATE TABLE rule_stops (
    city TEXT NOT NULL,
    -- The product whose rules these are.
    product TEXT NOT NULL,
    nth INTEGER NOT NULL,
    stopped INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by_id BLOB NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT rule_stops_turn_key PRIMARY KEY (city, product, nth),
    FOREIGN KEY (city, by_id) REFERENCES staff (city, id),
    CHECK (nth >= 1),
    CHECK (stopped = (nth % 2 = 1))
) STRICT;

CREATE TRIGGER rule_stops_no_update BEFORE UPDATE ON rule_stops BEGIN
    SELECT RAISE(ABORT, 'rows of rule_stops are never changed or removed');
END;
CREATE TRIGGER rule_stops_no_delete BEFORE DELETE ON rule_stops BEGIN
    SELECT RAISE(ABORT, 'rows of rule_stops are never changed or removed');
END;
