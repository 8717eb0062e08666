-- Who must sign what was sent besides whoever sent it. One row per submission: a correction asks anew, and what was signed
-- belongs to what was sent then.
CREATE TABLE signature_requests (
    city TEXT NOT NULL,
    submission_id UUID NOT NULL,
    case_id UUID NOT NULL,
    -- Keyed hash of the partner's number, as in persons: whoever signs in with that number finds it. None when nobody knows
    -- the number; then a person finds out.
    signer_hash BYTEA,
    -- The last day to sign; afterwards a person looks. Nothing is refused by it.
    due DATE NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, submission_id),
    FOREIGN KEY (city, submission_id) REFERENCES submissions (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
);

CREATE INDEX signature_requests_signer ON signature_requests (city, signer_hash);
CREATE INDEX signature_requests_case ON signature_requests (city, case_id);

-- What the partner said: signed, or not, and why. Once per submission.
CREATE TABLE signatures (
    city TEXT NOT NULL,
    submission_id UUID NOT NULL,
    signer_id UUID NOT NULL,
    signer_name TEXT NOT NULL,
    -- false: does not sign.
    signed BOOLEAN NOT NULL,
    -- What only the partner was asked, as it was answered.
    answers JSONB NOT NULL,
    -- The declarations that were ticked, by id.
    declarations JSONB NOT NULL,
    -- Of what was signed, as on the receipt of the submission.
    fingerprint TEXT NOT NULL,
    -- Why not, in their own words; staff read it.
    note TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, submission_id),
    FOREIGN KEY (city, submission_id) REFERENCES signature_requests (city, submission_id),
    FOREIGN KEY (city, signer_id) REFERENCES persons (city, id)
);

CREATE TRIGGER signature_requests_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON signature_requests
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signatures_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
