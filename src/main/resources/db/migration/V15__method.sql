-- The method of Basispoort that opens a program; empty for runs before that was read.
ALTER TABLE run_program ADD COLUMN method_id VARCHAR(16777216) DEFAULT '' NOT NULL;
