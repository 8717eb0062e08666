-- What a team lead looks at: what came in and what was decided, by the moment at which it happened, and what is open.
CREATE INDEX cases_received ON cases (city, received_at);
CREATE INDEX cases_open ON cases (city, received_at, status) WHERE closed_at IS NULL;
CREATE INDEX decisions_sent ON decisions (city, sent_at);
