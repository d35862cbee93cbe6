-- Whether the licences of a program renew (null: the catalogue does not say) and for how many school years results stay
-- (null: as configured), and the place of its row in the catalogue: the first one of a publisher names it. Before version
-- 17 all renew, and places are unknown. Permissions lie in the state of their school.
ALTER TABLE run_program ADD COLUMN renews BOOLEAN;
ALTER TABLE run_program ADD COLUMN results_years INTEGER;
ALTER TABLE run_program ADD COLUMN place INTEGER DEFAULT 0 NOT NULL;
