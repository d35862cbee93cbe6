-- Pairs of a teacher and a program that were not visible and could be repaired, by their first cause; unknown for runs
-- before version 22.
ALTER TABLE run ADD COLUMN repair_terms INTEGER;
ALTER TABLE run ADD COLUMN repair_permission INTEGER;
ALTER TABLE run ADD COLUMN repair_account INTEGER;
-- What the guard said of a run, as values (see GuardRemarkCodec), so that pages tell it in their language.
ALTER TABLE run ADD COLUMN guard VARCHAR(16384);
