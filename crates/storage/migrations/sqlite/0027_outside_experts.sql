-- Experts outside the city, how a question ends without an answer, and the order of the queue within one turn.

-- The expert of the city's file who is asked, by id; empty for an expert of the city itself.
ALTER TABLE advice_requests ADD COLUMN outside TEXT NOT NULL DEFAULT '';
-- Whom the question is about, when that was chosen to be seen. A copy, as the facts are.
ALTER TABLE advice_requests ADD COLUMN about TEXT NOT NULL DEFAULT '';
-- The person who answered for an organisation: their name and profession.
ALTER TABLE advices ADD COLUMN signed TEXT NOT NULL DEFAULT '';

-- How a question ended without an answer. Once per question.
CREATE TABLE advice_ends (
    city TEXT NOT NULL,
    request_id BLOB NOT NULL,
    -- declined, withdrawn or lapsed.
    why TEXT NOT NULL,
    -- What was written with it.
    note TEXT NOT NULL,
    -- None when the day passed.
    ended_by_id BLOB,
    ended_by_name TEXT,
    ended_at TEXT NOT NULL,
    PRIMARY KEY (city, request_id),
    FOREIGN KEY (city, request_id) REFERENCES advice_requests (city, id),
    CHECK (why IN ('declined', 'withdrawn', 'lapsed'))
) STRICT;

CREATE TRIGGER advice_ends_no_update BEFORE UPDATE ON advice_ends BEGIN
    SELECT RAISE(ABORT, 'rows of advice_ends are never changed or removed');
END;
CREATE TRIGGER advice_ends_no_delete BEFORE DELETE ON advice_ends BEGIN
    SELECT RAISE(ABORT, 'rows of advice_ends are never changed or removed');
END;

-- Within one turn (an urgent day holds many cases) the legal deadline comes first, then the id.
DROP INDEX tasks_queue;
DROP INDEX tasks_open;
DROP INDEX tasks_mine;
CREATE INDEX tasks_queue ON tasks (city, turn, due, id) WHERE status <> 'done';
CREATE INDEX tasks_open ON tasks (city, turn, due, id) WHERE status = 'open';
CREATE INDEX tasks_mine ON tasks (city, assignee, turn, due, id) WHERE status = 'claimed';
