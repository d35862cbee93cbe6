-- What was to be told of a published run even when all was well (see NoticeKind), so that the next one tells what is new.
CREATE CACHED TABLE run_notice (
    run_id  BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    kind    VARCHAR(64) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    amount  BIGINT NOT NULL,
    nights  INTEGER NOT NULL,
    PRIMARY KEY (run_id, kind, subject)
);
