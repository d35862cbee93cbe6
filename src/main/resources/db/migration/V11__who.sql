-- Who started a run, with which command, and what it overrode; empty for runs of earlier versions.
ALTER TABLE run ADD COLUMN login VARCHAR(256);
ALTER TABLE run ADD COLUMN sudo_user VARCHAR(256);
ALTER TABLE run ADD COLUMN command VARCHAR(64);
ALTER TABLE run ADD COLUMN replaces BIGINT;
ALTER TABLE run ADD COLUMN overridden VARCHAR(16384);
