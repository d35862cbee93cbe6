package nl.licentiesync.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The notices of published runs. */
public final class KeptNotices {

    private final JdbcTemplate jdbc;

    KeptNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the notices of a run. */
    public void keep(RunId run, List<KeptNotice> notices) {
        for (KeptNotice notice : notices) {
            jdbc.update(
                    "INSERT INTO run_notice (run_id, kind, subject, amount, nights) VALUES (?, ?, ?, ?, ?)",
                    run.value(),
                    notice.kind(),
                    notice.subject(),
                    notice.amount(),
                    notice.nights());
        }
    }

    /** The notices of a run; none for runs of an early version. */
    public List<KeptNotice> of(RunId run) {
        return jdbc.query(
                "SELECT kind, subject, amount, nights FROM run_notice WHERE run_id = ? ORDER BY kind, subject",
                (row, number) -> new KeptNotice(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)),
                run.value());
    }
}
