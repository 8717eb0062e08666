-- Which decision an objection is against, when it is one of this portal and of the same person. What was sent says it too;
-- here it can be found from both sides. A correction may name another decision.
CREATE TABLE objections (
    city TEXT NOT NULL,
    -- The objection.
    case_id UUID NOT NULL,
    decision_id UUID NOT NULL,
    PRIMARY KEY (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id)
);

CREATE INDEX objections_decision ON objections (city, decision_id);
