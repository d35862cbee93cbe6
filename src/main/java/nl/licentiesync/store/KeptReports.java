package nl.licentiesync.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored facts about the reports of published runs. */
public final class KeptReports {

    private final JdbcTemplate jdbc;

    KeptReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it for a run that has none yet. */
    public void keep(RunId run, KeptReport report) {
        jdbc.update(
                "INSERT INTO run_report (run_id, manifest, page_language, boot, pages, search)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                run.value(),
                report.manifest(),
                report.language(),
                report.boot().orElse(null),
                report.pages(),
                report.search().orElse(null));
        report.contacts()
                .forEach((contact, text) -> jdbc.update(
                        "INSERT INTO run_contact (run_id, contact, text) VALUES (?, ?, ?)",
                        run.value(),
                        contact,
                        text));
    }

    /** The stored lines of a run; empty when it was not published, or by a version that stored none. */
    public Optional<KeptReport> of(RunId run) {
        Map<String, String> contacts = new HashMap<>();
        jdbc.query(
                "SELECT contact, text FROM run_contact WHERE run_id = ?",
                row -> {
                    contacts.put(row.getString(1), row.getString(2));
                },
                run.value());
        return jdbc
                .query(
                        "SELECT manifest, page_language, boot, pages, search FROM run_report WHERE run_id = ?",
                        (row, number) -> new KeptReport(
                                row.getString(1),
                                row.getString(2),
                                contacts,
                                Optional.ofNullable(row.getString(3)),
                                row.getBoolean(4),
                                Optional.ofNullable(row.getString(5))),
                        run.value())
                .stream()
                .findFirst();
    }

    /** The latest published run whose report has pages. */
    public Optional<RunId> latestWithPages() {
        return Optional.ofNullable(jdbc.queryForObject("SELECT MAX(run_id) FROM run_report WHERE pages", Long.class))
                .map(RunId::new);
    }

    /** Notes that the report of a run was found whole under this start of the system. */
    public void checked(RunId run, Optional<String> boot) {
        jdbc.update("UPDATE run_report SET boot = ? WHERE run_id = ?", boot.orElse(null), run.value());
    }
}
