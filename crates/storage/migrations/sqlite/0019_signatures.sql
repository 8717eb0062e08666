-- Who must sign what was sent besides whoever sent it. One row per submission: a correction asks anew, and what was signed
-- belongs to what was sent then.
CREATE TABLE signature_requests (
    city TEXT NOT NULL,
    submission_id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- Keyed hash of the partner's number, as in persons: whoever signs in with that number finds it. None when nobody knows
    -- the number; then a person finds out.
    signer_hash BLOB,
    -- The last day to sign; afterwards a person looks. Nothing is refused by it.
    due TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    PRIMARY KEY (city, submission_id),
    FOREIGN KEY (city, submission_id) REFERENCES submissions (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX signature_requests_signer ON signature_requests (city, signer_hash);
CREATE INDEX signature_requests_case ON signature_requests (city, case_id);

-- What the partner said: signed, or not, and why. Once per submission.
CREATE TABLE signatures (
    city TEXT NOT NULL,
    submission_id BLOB NOT NULL,
    signer_id BLOB NOT NULL,
    signer_name TEXT NOT NULL,
    -- 0: does not sign.
    signed INTEGER NOT NULL,
    -- What only the partner was asked, as it was answered.
    answers TEXT NOT NULL,
    -- The declarations that were ticked, by id.
    declarations TEXT NOT NULL,
    -- Of what was signed, as on the receipt of the submission.
    fingerprint TEXT NOT NULL,
    -- Why not, in their own words; staff read it.
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (city, submission_id),
    FOREIGN KEY (city, submission_id) REFERENCES signature_requests (city, submission_id),
    FOREIGN KEY (city, signer_id) REFERENCES persons (city, id),
    CHECK (signed IN (0, 1))
) STRICT;

CREATE TRIGGER signature_requests_no_update BEFORE UPDATE ON signature_requests BEGIN
    SELECT RAISE(ABORT, 'rows of signature_requests are never changed or removed');
END;
CREATE TRIGGER signature_requests_no_delete BEFORE DELETE ON signature_requests BEGIN
    SELECT RAISE(ABORT, 'rows of signature_requests are never changed or removed');
END;
CREATE TRIGGER signatures_no_update BEFORE UPDATE ON signatures BEGIN
    SELECT RAISE(ABORT, 'rows of signatures are never changed or removed');
END;
CREATE TRIGGER signatures_no_delete BEFORE DELETE ON signatures BEGIN
    SELECT RAISE(ABORT, 'rows of signatures are never changed or removed');
END;
