-- What was said, decided or seen is never changed and never removed (Awb 2:12): a correction is a new row.
-- Held by the database itself, so that no program can forget it.

CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions BEGIN
    SELECT RAISE(ABORT, 'rows of submissions are never changed or removed');
END;
CREATE TRIGGER submissions_no_delete BEFORE DELETE ON submissions BEGIN
    SELECT RAISE(ABORT, 'rows of submissions are never changed or removed');
END;
CREATE TRIGGER fact_snapshots_no_update BEFORE UPDATE ON fact_snapshots BEGIN
    SELECT RAISE(ABORT, 'rows of fact_snapshots are never changed or removed');
END;
CREATE TRIGGER fact_snapshots_no_delete BEFORE DELETE ON fact_snapshots BEGIN
    SELECT RAISE(ABORT, 'rows of fact_snapshots are never changed or removed');
END;
CREATE TRIGGER messages_no_update BEFORE UPDATE ON messages BEGIN
    SELECT RAISE(ABORT, 'rows of messages are never changed or removed');
END;
CREATE TRIGGER messages_no_delete BEFORE DELETE ON messages BEGIN
    SELECT RAISE(ABORT, 'rows of messages are never changed or removed');
END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'rows of decisions are never changed or removed');
END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'rows of decisions are never changed or removed');
END;
CREATE TRIGGER letters_no_update BEFORE UPDATE ON letters BEGIN
    SELECT RAISE(ABORT, 'rows of letters are never changed or removed');
END;
CREATE TRIGGER letters_no_delete BEFORE DELETE ON letters BEGIN
    SELECT RAISE(ABORT, 'rows of letters are never changed or removed');
END;
CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events BEGIN
    SELECT RAISE(ABORT, 'rows of case_events are never changed or removed');
END;
CREATE TRIGGER case_events_no_delete BEFORE DELETE ON case_events BEGIN
    SELECT RAISE(ABORT, 'rows of case_events are never changed or removed');
END;
CREATE TRIGGER term_events_no_update BEFORE UPDATE ON term_events BEGIN
    SELECT RAISE(ABORT, 'rows of term_events are never changed or removed');
END;
CREATE TRIGGER term_events_no_delete BEFORE DELETE ON term_events BEGIN
    SELECT RAISE(ABORT, 'rows of term_events are never changed or removed');
END;
CREATE TRIGGER proposals_no_update BEFORE UPDATE ON proposals BEGIN
    SELECT RAISE(ABORT, 'rows of proposals are never changed or removed');
END;
CREATE TRIGGER proposals_no_delete BEFORE DELETE ON proposals BEGIN
    SELECT RAISE(ABORT, 'rows of proposals are never changed or removed');
END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'rows of audit are never changed or removed');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'rows of audit are never changed or removed');
END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN
    SELECT RAISE(ABORT, 'rows of access_log are never changed or removed');
END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN
    SELECT RAISE(ABORT, 'rows of access_log are never changed or removed');
END;
