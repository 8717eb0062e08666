-- Work for the worker, and what must be traceable.

CREATE TABLE jobs (
    city TEXT NOT NULL,
    -- Also the idempotency key towards other systems.
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    payload JSONB NOT NULL,
    -- The same work is enqueued once, however often it is asked for.
    unique_key TEXT,
    -- ready, running, done or failed.
    status TEXT NOT NULL,
    -- Ready: not before this moment. Running: until then it belongs to the worker.
    -- One column, so that one index answers "what is to be done now".
    wake_at TIMESTAMPTZ NOT NULL,
    worker TEXT,
    -- Times taken, this one included.
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    last_error TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    PRIMARY KEY (city, id),
    CONSTRAINT jobs_unique_key UNIQUE (city, kind, unique_key),
    CHECK (status IN ('ready', 'running', 'done', 'failed'))
);

CREATE INDEX jobs_wake ON jobs (wake_at, id) WHERE status IN ('ready', 'running');
CREATE INDEX jobs_failed ON jobs (city, finished_at) WHERE status = 'failed';

-- Who changed what.
CREATE TABLE audit (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    actor_name TEXT,
    purpose TEXT NOT NULL,
    action TEXT NOT NULL,
    case_id UUID,
    detail JSONB NOT NULL,
    PRIMARY KEY (city, id)
);

CREATE INDEX audit_case ON audit (city, case_id, at);
CREATE INDEX audit_at ON audit (city, at);

-- Who looked at what: views by staff and calls to registers. The resident can read it.
CREATE TABLE access_log (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    actor_name TEXT,
    -- To what end, from the scope of the call.
    purpose TEXT NOT NULL,
    -- What was seen: 'case', 'documents', 'register:brp'.
    what TEXT NOT NULL,
    -- Whose data.
    person_id UUID,
    case_id UUID,
    PRIMARY KEY (city, id)
);

CREATE INDEX access_log_case ON access_log (city, case_id, at);
CREATE INDEX access_log_person ON access_log (city, person_id, at);
