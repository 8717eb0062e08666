-- The inverted index knows where a text stands: in which block of places, of three sizes (2^14, 2^17 and 2^20). Words are looked for
-- block by block, the last texts first, until a page is full; so the texts of all years are never read for one page. The block holds the
-- city, so the index still never leaves it. Nobody can type an `@` in a word.
CREATE OR REPLACE FUNCTION search_vector(city TEXT, body TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('pg_catalog.dutch', translate(body, '._-/\@:', '       '))
$$;

CREATE FUNCTION search_blocks(city TEXT, place BIGINT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(ARRAY[
        '@' || city || '.14.' || (place >> 14),
        '@' || city || '.17.' || (place >> 17),
        '@' || city || '.20.' || (place >> 20)
    ])
$$;

-- Before the others: what stands already gets its block without the trigger.
UPDATE search_texts SET words = ts_delete(words, '@' || city) || search_blocks(city, place);

CREATE FUNCTION place_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.words := NEW.words || search_blocks(NEW.city, NEW.place);
    RETURN NEW;
END
$$;
CREATE TRIGGER search_texts_placed BEFORE INSERT OR UPDATE OF words ON search_texts
    FOR EACH ROW EXECUTE FUNCTION place_search_text();
