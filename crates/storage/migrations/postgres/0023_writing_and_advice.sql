-- What staff write to residents from templates, what they write down of calls, and whom they ask for advice.

-- The template a message was started from, by id; none when somebody wrote it all.
ALTER TABLE messages ADD COLUMN template TEXT;

-- In which language an owner reads. A choice that may change, so this table is no log.
CREATE TABLE owner_languages (
    city TEXT NOT NULL,
    -- resident or company.
    owner_kind TEXT NOT NULL,
    owner_id UUID NOT NULL,
    lang TEXT NOT NULL,
    chosen_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, owner_kind, owner_id)
);

-- A call or a visit, as staff wrote it down.
CREATE TABLE case_calls (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- The work it was written with, if any.
    task_id UUID,
    -- phone or visit.
    kind TEXT NOT NULL,
    -- When it was; written down later.
    held_at TIMESTAMPTZ NOT NULL,
    with_whom TEXT NOT NULL,
    said TEXT NOT NULL,
    outcome TEXT NOT NULL,
    written_by_id UUID NOT NULL,
    written_by_name TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    CHECK (kind IN ('phone', 'visit'))
);

CREATE INDEX case_calls_case ON case_calls (city, case_id, held_at);

-- A question to an expert of the city, with just what was chosen for them to see.
CREATE TABLE advice_requests (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- The work in which it was asked, and that of the expert.
    task_id UUID NOT NULL,
    advise_task_id UUID NOT NULL,
    -- As what the expert is asked: the word of a role.
    skill TEXT NOT NULL,
    question TEXT NOT NULL,
    -- Copies of the chosen facts, and ids of the chosen documents.
    facts JSONB NOT NULL,
    documents JSONB NOT NULL,
    adviser_id UUID NOT NULL,
    adviser_name TEXT NOT NULL,
    asked_by_id UUID NOT NULL,
    asked_by_name TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    due DATE NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    FOREIGN KEY (city, advise_task_id) REFERENCES tasks (city, id),
    FOREIGN KEY (city, adviser_id) REFERENCES staff (city, id)
);

CREATE INDEX advice_requests_case ON advice_requests (city, case_id, asked_at);
CREATE INDEX advice_requests_adviser ON advice_requests (city, adviser_id, due);

-- What the expert answered. Once per question.
CREATE TABLE advices (
    city TEXT NOT NULL,
    request_id UUID NOT NULL,
    body TEXT NOT NULL,
    given_by_id UUID NOT NULL,
    given_by_name TEXT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, request_id),
    FOREIGN KEY (city, request_id) REFERENCES advice_requests (city, id)
);

CREATE TRIGGER case_calls_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON case_calls
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER advice_requests_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON advice_requests
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER advices_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON advices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Calls are found by their words, as notes are (0018).
CREATE FUNCTION search_calls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, words)
    SELECT city, id, case_id, 'call', held_at, search_vector(city, with_whom || ' ' || said || ' ' || outcome)
    FROM added ORDER BY held_at, id;
    RETURN NULL;
END
$$;
CREATE TRIGGER case_calls_search AFTER INSERT ON case_calls REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION search_calls();
