-- From now on the words of a PDF are found as well, not its name alone. Documents that cases have already are read by the
-- worker, one each second, so that what comes in meanwhile does not wait. The last one comes first: it is asked for most.
--
-- There is no column for text: words go into `search_texts.words` only, and leave it with the document
-- (documents_search_gone).
INSERT INTO jobs (city, id, kind, payload, unique_key, status, wake_at, attempts, max_attempts, created_at)
    SELECT city, gen_random_uuid(), 'read_document', jsonb_build_object('document', storage_key), storage_key, 'ready',
        now() + ROW_NUMBER() OVER (ORDER BY uploaded_at DESC, id) * INTERVAL '1 second', 0, 40, now()
    FROM documents WHERE case_id IS NOT NULL AND media_type = 'application/pdf'
    ON CONFLICT (city, kind, unique_key) DO NOTHING;
