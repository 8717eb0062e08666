-- What staff find by word: messages, notes and names of documents. Full text is a matter of each database: here a table of FTS5
-- beside this one, on PostgreSQL a vector per text (`words`). The words come from triggers, so that no program can forget them.

CREATE TABLE search_texts (
    city TEXT NOT NULL,
    -- The message, the note or the document itself.
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- message, note or document.
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    -- Rises with every text of a city: the last one found comes first, and a page goes on where the one before ended. It is
    -- the row of `search_words` and begins with the city (its code, times 2 to the power of 40), so that looking for words
    -- never leaves the city.
    place INTEGER NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
);

CREATE UNIQUE INDEX search_texts_place ON search_texts (city, place);

-- The words alone; the text stays where it is.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER messages_search AFTER INSERT ON messages BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, place) VALUES
        (NEW.city, NEW.id, NEW.case_id, 'message', NEW.sent_at, 1 + COALESCE(
            (SELECT place FROM search_texts WHERE city = NEW.city ORDER BY place DESC LIMIT 1),
            CAST(NEW.city AS INTEGER) << 40));
    INSERT INTO search_words (rowid, words)
        SELECT place, NEW.body FROM search_texts WHERE city = NEW.city AND id = NEW.id;
END;

CREATE TRIGGER case_notes_search AFTER INSERT ON case_notes BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, place) VALUES
        (NEW.city, NEW.id, NEW.case_id, 'note', NEW.written_at, 1 + COALESCE(
            (SELECT place FROM search_texts WHERE city = NEW.city ORDER BY place DESC LIMIT 1),
            CAST(NEW.city AS INTEGER) << 40));
    INSERT INTO search_words (rowid, words)
        SELECT place, NEW.body FROM search_texts WHERE city = NEW.city AND id = NEW.id;
END;

-- A document of a draft is nobody's business but its owner's: it counts from the moment that its case has it.
CREATE TRIGGER documents_search AFTER INSERT ON documents WHEN NEW.case_id IS NOT NULL BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, place) VALUES
        (NEW.city, NEW.id, NEW.case_id, 'document', NEW.uploaded_at, 1 + COALESCE(
            (SELECT place FROM search_texts WHERE city = NEW.city ORDER BY place DESC LIMIT 1),
            CAST(NEW.city AS INTEGER) << 40));
    INSERT INTO search_words (rowid, words)
        SELECT place, NEW.file_name FROM search_texts WHERE city = NEW.city AND id = NEW.id;
END;
CREATE TRIGGER documents_search_sent AFTER UPDATE OF case_id ON documents
    WHEN NEW.case_id IS NOT NULL AND OLD.case_id IS NULL BEGIN
    INSERT INTO search_texts (city, id, case_id, kind, at, place) VALUES
        (NEW.city, NEW.id, NEW.case_id, 'document', NEW.uploaded_at, 1 + COALESCE(
            (SELECT place FROM search_texts WHERE city = NEW.city ORDER BY place DESC LIMIT 1),
            CAST(NEW.city AS INTEGER) << 40));
    INSERT INTO search_words (rowid, words)
        SELECT place, NEW.file_name FROM search_texts WHERE city = NEW.city AND id = NEW.id;
END;

-- A file that goes takes its name along.
CREATE TRIGGER documents_search_gone AFTER DELETE ON documents WHEN OLD.case_id IS NOT NULL BEGIN
    DELETE FROM search_words WHERE rowid =
        (SELECT place FROM search_texts WHERE city = OLD.city AND id = OLD.id);
    DELETE FROM search_texts WHERE city = OLD.city AND id = OLD.id;
END;

-- What was written before this file.
CREATE TEMPORARY TABLE texts_before AS
    SELECT city, id, case_id, 'message' AS kind, sent_at AS at, body FROM messages
    UNION ALL SELECT city, id, case_id, 'note', written_at, body FROM case_notes
    UNION ALL SELECT city, id, case_id, 'document', uploaded_at, file_name FROM documents WHERE case_id IS NOT NULL;
INSERT INTO search_texts (city, id, case_id, kind, at, place)
    SELECT city, id, case_id, kind, at,
        (CAST(city AS INTEGER) << 40) + ROW_NUMBER() OVER (PARTITION BY city ORDER BY at, id)
    FROM texts_before;
INSERT INTO search_words (rowid, words)
    SELECT t.place, b.body FROM texts_before b JOIN search_texts t ON t.city = b.city AND t.id = b.id ORDER BY t.place;
DROP TABLE texts_before;

-- Companies are found by the beginning of their name too, as persons are.
ALTER TABLE companies ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
UPDATE companies SET sort_name = lower(name);
CREATE INDEX companies_sort_name ON companies (city, sort_name, id);
