-- What the report of a published run was: size and checksum of its manifest, what its pages took from no export, and the
-- start of the system under which it was written or last checked. Nothing is kept of reports before version 13.
CREATE CACHED TABLE run_report (
    run_id        BIGINT NOT NULL PRIMARY KEY REFERENCES run ON DELETE CASCADE,
    manifest      VARCHAR(64) NOT NULL,
    page_language VARCHAR(16) NOT NULL,
    boot          VARCHAR(64)
);
CREATE CACHED TABLE run_contact (
    run_id  BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    contact VARCHAR(64) NOT NULL,
    text    VARCHAR(16777216) NOT NULL,
    PRIMARY KEY (run_id, contact)
);
