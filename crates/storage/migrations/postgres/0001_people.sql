-- Who is known to a city. Every table starts with the city: a row belongs to exactly one.

CREATE TABLE persons (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- Keyed hash of the BSN: the only way to find a person by number. The key differs per city,
    -- so that two cities cannot compare their residents.
    bsn_hash BYTEA NOT NULL,
    -- The BSN itself, encrypted with city and row bound to the ciphertext.
    bsn_sealed BYTEA NOT NULL,
    name TEXT NOT NULL,
    -- Family name first, lower case: what staff search by. Binary order, so that a prefix is a range.
    sort_name TEXT COLLATE "C" NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    CONSTRAINT persons_bsn_key UNIQUE (city, bsn_hash)
);

CREATE INDEX persons_sort_name ON persons (city, sort_name, id);

CREATE TABLE companies (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- Number in the business register. Public, so not encrypted.
    kvk TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    CONSTRAINT companies_kvk_key UNIQUE (city, kvk)
);

CREATE TABLE staff (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- The subject the city's own sign-in gives: stable when a name changes.
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    roles JSONB NOT NULL,
    -- Who left keeps the row: their name stands under decisions.
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    CONSTRAINT staff_subject_key UNIQUE (city, subject)
);

CREATE TABLE sessions (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- Hash of the cookie: whoever reads this table cannot sign in with it.
    token_hash BYTEA NOT NULL,
    actor JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    last_seen TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    CONSTRAINT sessions_token_key UNIQUE (city, token_hash)
);

CREATE INDEX sessions_expires ON sessions (city, expires_at);
