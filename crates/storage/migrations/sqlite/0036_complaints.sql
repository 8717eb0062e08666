-- Which case a complaint is about (Awb 9:1, 9:4). None for a complaint that is not about a case here.

CREATE TABLE complaints (
    city TEXT NOT NULL,
    -- The complaint.
    case_id BLOB NOT NULL,
    about_id BLOB NOT NULL,
    PRIMARY KEY (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, about_id) REFERENCES cases (city, id)
) STRICT;
