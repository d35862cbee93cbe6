-- What the guard doubted in the exports of a run (see FirstRunDoubts), so that a rerun of its date is not held for it:
-- columns that a file lacked while a header looked like them. Empty before version 6.
CREATE CACHED TABLE run_unrecognised (
    run_id      BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    file_name   VARCHAR(64) NOT NULL,
    column_name VARCHAR(64) NOT NULL,
    PRIMARY KEY (run_id, file_name, column_name)
);
ALTER TABLE run ADD COLUMN nothing_visible BOOLEAN DEFAULT FALSE NOT NULL;
