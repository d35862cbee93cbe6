-- The page and the CSV file of each school as they lie in the latest report with pages, so that the next one takes them
-- over (a hard link) while the school says the same: a fingerprint of what they are made of, the night that stands on the
-- page, and size, checksum and time of change of each file, which tell whether anybody touched it.
CREATE CACHED TABLE school_page (
    school_id   CHAR(6) NOT NULL,
    fingerprint CHAR(32) NOT NULL,
    since       DATE NOT NULL,
    since_run   BIGINT NOT NULL,
    page        VARCHAR(80) NOT NULL,
    rows_file   VARCHAR(80) NOT NULL,
    PRIMARY KEY (school_id)
);
-- Whether the report of a run has pages.
ALTER TABLE run_report ADD COLUMN pages BOOLEAN DEFAULT TRUE NOT NULL;
