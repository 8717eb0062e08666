-- When the system stopped granting by itself with the rules of one product, and when it went on: rows in turn, never changed. The first stops,
-- the second goes on, and so forth; `nth` counts them, so that of two people who press at once one is told.
CREATE TABLE rule_stops (
    city TEXT NOT NULL,
    -- The product whose rules these are.
    product TEXT NOT NULL,
    nth BIGINT NOT NULL,
    stopped BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    by_id UUID NOT NULL,
    by_name TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    CONSTRAINT rule_stops_turn_key PRIMARY KEY (city, product, nth),
    FOREIGN KEY (city, by_id) REFERENCES staff (city, id),
    CHECK (nth >= 1),
    CHECK (stopped = (nth % 2 = 1))
);

CREATE TRIGGER rule_stops_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_stops
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
