-- What staff write to residents from templates, what they write down of calls, and whom they ask for advice.

-- The template a message was started from, by id; none when somebody wrote it all.
ALTER TABLE messages ADD COLUMN template TEXT;

-- In which language an owner reads. A choice that may change, so this table is no log.
CREATE TABLE owner_languages (
    city TEXT NOT NULL,
    -- resident or company.
    owner_kind TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    lang TEXT NOT NULL,
    chosen_at TEXT NOT NULL,
    PRIMARY KEY (city, owner_kind, owner_id)
) STRICT;

-- A call or a visit, as staff wrote it down.
CREATE TABLE case_calls (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- The work it was written with, if any.
    task_id BLOB,
    -- phone or visit.
    kind TEXT NOT NULL,
    -- When it was; written down later.
    held_at TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    said TEXT NOT NULL,
    outcome TEXT NOT NULL,
    written_by_id BLOB NOT NULL,
    written_by_name TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    CHECK (kind IN ('phone', 'visit'))
) STRICT;

CREATE INDEX case_calls_case ON case_calls (city, case_id, held_at);

-- A question to an expert of the city, with just what was chosen for them to see.
CREATE TABLE advice_requests (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- The work in which it was asked, and that of the expert.
    task_id BLOB NOT NULL,
    advise_task_id BLOB NOT NULL,
    -- As what the expert is asked: the word of a role.
    skill TEXT NOT NULL,
    question TEXT NOT NULL,
    -- Copies of the chosen facts, and ids of the chosen documents.
    facts TEXT NOT NULL,
    documents TEXT NOT NULL,
    adviser_id BLOB NOT NULL,
    adviser_name TEXT NOT NULL,
    asked_by_id BLOB NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    due TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    FOREIGN KEY (city, advise_task_id) REFERENCES tasks (city, id),
    FOREIGN KEY (city, adviser_id) REFERENCES staff (city, id)
) STRICT;

CREATE INDEX advice_requests_case ON advice_requests (city, case_id, asked_at);
CREATE INDEX advice_requests_adviser ON advice_requests (city, adviser_id, due);

-- What the expert answered. Once per question.
CREATE TABLE advices (
    city TEXT NOT NULL,
    request_id BLOB NOT NULL,
    body TEXT NOT NULL,
    given_by_id BLOB NOT NULL,
    given_by_name TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (city, request_id),
    FOREIGN KEY (city, request_id) REFERENCES advice_requests (city, id)
) STRICT;

CREATE TRIGGER case_calls_no_update BEFORE UPDATE ON case_calls BEGIN
    SELECT RAISE(ABORT, 'rows of case_calls are never changed or removed');
END;
CREATE TRIGGER case_calls_no_delete BEFORE DELETE ON case_calls BEGIN
    SELECT RAISE(ABORT, 'rows of case_calls are never changed or removed');
END;
CREATE TRIGGER advice_requests_no_update BEFORE UPDATE ON advice_requests BEGIN
    SELECT RAISE(ABORT, 'rows of advice_requests are never changed or removed');
END;
CREATE TRIGGER advice_requests_no_delete BEFORE DELETE ON advice_requests BEGIN
    SELECT RAISE(ABORT, 'rows of advice_requests are never changed or removed');
END;
CREATE TRIGGER advices_no_update BEFORE UPDATE ON advices BEGIN
    SELECT RAISE(ABORT, 'rows of advices are never changed or removed');
END;
CREATE TRIGGER advices_no_delete BEFORE DELETE ON advices BEGIN
    SELECT RAISE(ABORT, 'rows of advices are never changed or removed');
END;

-- Calls are found by their words, as notes are (0018).
CREATE TRIGGER case_calls_search AFTER INSERT ON case_calls BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, place) VALUES
        (NEW.city, NEW.id, NEW.case_id, 'call', NEW.held_at, 1 + COALESCE(
            (SELECT place FROM search_texts WHERE city = NEW.city ORDER BY place DESC LIMIT 1),
            CAST(NEW.city AS INTEGER) << 40));
    INSERT INTO search_words (rowid, words)
        SELECT place, NEW.with_whom || ' ' || NEW.said || ' ' || NEW.outcome
        FROM search_texts WHERE city = NEW.city AND id = NEW.id;
END;
