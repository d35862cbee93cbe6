-- The id of this state, which each of its reports bears, and the real path of the one folder that these reports have;
-- empty until a night names it.
CREATE CACHED TABLE state_identity (
    state_id CHAR(36) NOT NULL,
    reports  VARCHAR(4096)
);
INSERT INTO state_identity (state_id) VALUES (CAST(UUID() AS CHAR(36)));
