-- What a run came to, for the history; empty for runs that were neither published nor held, or before version 2.
ALTER TABLE run ADD COLUMN rows_full INTEGER;
ALTER TABLE run ADD COLUMN rows_results_only INTEGER;
ALTER TABLE run ADD COLUMN rows_none INTEGER;
ALTER TABLE run ADD COLUMN gained INTEGER;
ALTER TABLE run ADD COLUMN lost INTEGER;
ALTER TABLE run ADD COLUMN reduced INTEGER;
ALTER TABLE run ADD COLUMN restored INTEGER;
ALTER TABLE run ADD COLUMN rejected INTEGER;
ALTER TABLE run ADD COLUMN warnings INTEGER;
ALTER TABLE run ADD COLUMN kept_in_force INTEGER;
