package nl.licentiesync.store;

import java.util.List;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.store.SchoolVersions.VersionRow;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts of the teachers in any school state that is kept, of undone and replaced runs too. */
final class KnownAccounts {

    /** Rows in memory at a time. */
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final AccountIds.Builder accounts = new AccountIds.Builder();

    private KnownAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads every version of every school once. */
    static AccountIds in(JdbcTemplate jdbc) {
        KnownAccounts known = new KnownAccounts(jdbc);
        known.add("school_state");
        known.add("school_undo");
        return known.accounts.build();
    }

    private void add(String table) {
        SchoolVersions versions = new SchoolVersions(jdbc, table);
        String school = "";
        long run = 0;
        List<VersionRow> page;
        do {
            page = versions.rows(
                    "WHERE school_id > ? OR (school_id = ? AND run_id > ?) ORDER BY school_id, run_id LIMIT ?",
                    school,
                    school,
                    run,
                    PAGE);
            for (VersionRow row : page) {
                school = row.school().value();
                run = row.run().value();
                versions.whole(row)
                        .unpack()
                        .school()
                        .teachers()
                        .forEach(teacher -> accounts.add(AccountId.parse(teacher.basispoortId())));
            }
        } while (page.size() == PAGE);
    }
}
