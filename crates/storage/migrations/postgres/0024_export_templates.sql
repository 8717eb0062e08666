-- Templates of exports: which columns, in which order, under which names. Of one person, or shared with the city's team.
CREATE TABLE export_templates (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- Who made it.
    staff_id UUID NOT NULL,
    -- Whether colleagues see it too.
    shared BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    -- What a row of the file is.
    source TEXT NOT NULL,
    -- A line per column: its word, a tab, and the name its maker gave it.
    layout TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, staff_id) REFERENCES staff (city, id),
    CONSTRAINT export_templates_name_key UNIQUE (city, staff_id, name)
);
