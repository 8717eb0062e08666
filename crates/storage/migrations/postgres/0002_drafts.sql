-- What is being filled in. The only tables besides sessions and jobs whose rows may go.

CREATE TABLE drafts (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- 'resident' or 'company'; with owner_id the only one who sees the draft. No staff.
    owner_kind TEXT NOT NULL,
    owner_id UUID NOT NULL,
    product TEXT NOT NULL,
    form TEXT NOT NULL,
    -- A draft stays with the form it was started on.
    form_version TEXT NOT NULL,
    answers JSONB NOT NULL,
    -- What the registers said at the start, to fill in beforehand.
    known_facts JSONB NOT NULL,
    -- Rises with every save, so that two devices do not overwrite each other unseen.
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    -- When it is deleted if nothing happens.
    expires_at TIMESTAMPTZ NOT NULL,
    -- The case it became; then nobody can change it any more.
    submitted_case UUID,
    PRIMARY KEY (city, id),
    CHECK (owner_kind IN ('resident', 'company'))
);

-- One open draft per owner and product: a second click on "start" opens the first.
CREATE UNIQUE INDEX drafts_open_key ON drafts (city, owner_kind, owner_id, product)
    WHERE submitted_case IS NULL;
CREATE INDEX drafts_expires ON drafts (city, expires_at) WHERE submitted_case IS NULL;
