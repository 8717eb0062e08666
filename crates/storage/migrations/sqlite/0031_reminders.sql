-- When the resident was reminded that the last day of a request comes near; once per request.
ALTER TABLE information_requests ADD COLUMN reminded_at TEXT;
