-- The files that each export of a run was made of, so that explain names them, and which of their values the
-- configuration gave or translated (compressed bits of the lines, counted through all parts). The fingerprint of the
-- configuration's columns, values, constants and dates; unknown before version 16.
ALTER TABLE run ADD COLUMN mapping VARCHAR(64);
CREATE CACHED TABLE run_part (
    run_id       BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    file_name    VARCHAR(64) NOT NULL,
    part         INTEGER NOT NULL,
    name         VARCHAR(4096) NOT NULL,
    sha256       VARCHAR(64) NOT NULL,
    lines_before INTEGER NOT NULL,
    PRIMARY KEY (run_id, file_name, part)
);
CREATE CACHED TABLE run_mapped (
    run_id      BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    file_name   VARCHAR(64) NOT NULL,
    column_name VARCHAR(64) NOT NULL,
    given       BOOLEAN NOT NULL,
    content     VARBINARY(16777216) NOT NULL,
    PRIMARY KEY (run_id, file_name, column_name, given)
);
