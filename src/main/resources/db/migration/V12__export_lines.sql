-- The lines of its exports on which a run found the rows that it used (see ExportLines), for explain. One row for the
-- schools of a chunk, in order; the one of the catalogue has an empty school.
CREATE CACHED TABLE export_lines (
    run_id       BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    first_school VARCHAR(6) NOT NULL,
    content      VARBINARY(16777216) NOT NULL,
    PRIMARY KEY (run_id, first_school)
);
