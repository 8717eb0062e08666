-- What staff find by word: messages, notes and names of documents. Full text is a matter of each database: here a vector per
-- text with its inverted index, on SQLite a table of FTS5 beside this one (`search_words`). The words come from triggers, so
-- that no program can forget them.

CREATE TABLE search_texts (
    city TEXT NOT NULL,
    -- The message, the note or the document itself.
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- message, note or document.
    kind TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    -- Rises with every text of a city: the last one found comes first, and a page goes on where the one before ended.
    place BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL,
    -- The words, in the Dutch way: `gesprekken` finds `gesprek`.
    words TSVECTOR NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
);

-- Words that are nearly everywhere are met at once along this one …
CREATE UNIQUE INDEX search_texts_place ON search_texts (city, place);
-- … and the others are found by this one.
CREATE INDEX search_texts_words ON search_texts USING gin (words);

-- A name such as `huurcontract_2026.pdf` is one word to PostgreSQL; so is an address. Here their parts count. The city is a word
-- of its own kind (nobody can type an `@` in one), so that the inverted index never leaves the city either.
CREATE FUNCTION search_vector(city TEXT, body TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(ARRAY['@' || city]) || to_tsvector('pg_catalog.dutch', translate(body, '._-/\@:', '       '))
$$;

CREATE FUNCTION search_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, words)
    SELECT city, id, case_id, 'message', sent_at, search_vector(city, body) FROM added ORDER BY sent_at, id;
    RETURN NULL;
END
$$;
CREATE TRIGGER messages_search AFTER INSERT ON messages REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION search_messages();

CREATE FUNCTION search_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, words)
    SELECT city, id, case_id, 'note', written_at, search_vector(city, body) FROM added ORDER BY written_at, id;
    RETURN NULL;
END
$$;
CREATE TRIGGER case_notes_search AFTER INSERT ON case_notes REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION search_notes();

-- A document of a draft is nobody's business but its owner's: it counts from the moment that its case has it.
CREATE FUNCTION search_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, words)
    SELECT city, id, case_id, 'document', uploaded_at, search_vector(city, file_name) FROM changed
    WHERE case_id IS NOT NULL ORDER BY uploaded_at, id
    ON CONFLICT (city, id) DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER documents_search AFTER INSERT ON documents REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_documents();
CREATE TRIGGER documents_search_sent AFTER UPDATE ON documents REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_documents();

-- A file that goes takes its name along.
CREATE FUNCTION forget_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM search_texts t USING gone g WHERE t.city = g.city AND t.id = g.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER documents_search_gone AFTER DELETE ON documents REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION forget_documents();

-- What was written before this file.
INSERT INTO search_texts (city, id, case_id, kind, at, words)
SELECT city, id, case_id, kind, at, search_vector(city, body) FROM (
    SELECT city, id, case_id, 'message' AS kind, sent_at AS at, body FROM messages
    UNION ALL SELECT city, id, case_id, 'note', written_at, body FROM case_notes
    UNION ALL SELECT city, id, case_id, 'document', uploaded_at, file_name FROM documents WHERE case_id IS NOT NULL
) texts ORDER BY at, id;

-- Companies are found by the beginning of their name too, as persons are.
ALTER TABLE companies ADD COLUMN sort_name TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE companies SET sort_name = lower(name);
CREATE INDEX companies_sort_name ON companies (city, sort_name, id);
