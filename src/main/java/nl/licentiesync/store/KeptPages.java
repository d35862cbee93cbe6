package nl.licentiesync.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.licentiesync.model.SchoolCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept about the pages of the schools in the latest report that has pages. */
public final class KeptPages {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    KeptPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are kept. */
    public int count() {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM school_page", Integer.class);
        return count == null ? 0 : count;
    }

    /** Gives all that are kept, in no order. */
    public void forEach(Consumer<KeptPage> use) {
        jdbc.query("SELECT school_id, fingerprint, since, since_run, page, rows_file, todo FROM school_page", row -> {
            use.accept(new KeptPage(
                    new SchoolCode(row.getString(1).strip()),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    Optional.ofNullable(row.getString(7))));
        });
    }

    /** Keeps these, in the place of what was kept of the same schools. */
    public void keep(Stream<KeptPage> pages) {
        List<KeptPage> batch = new ArrayList<>(BATCH);
        pages.forEach(page -> {
            batch.add(page);
            if (batch.size() == BATCH) {
                keep(batch);
                batch.clear();
            }
        });
        keep(batch);
    }

    private void keep(List<KeptPage> pages) {
        jdbc.batchUpdate(
                "DELETE FROM school_page WHERE school_id = ?",
                pages,
                BATCH,
                (row, page) -> row.setString(1, page.school().value()));
        jdbc.batchUpdate(
                "INSERT INTO school_page (school_id, fingerprint, since, since_run, page, rows_file, todo)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                pages,
                BATCH,
                (row, page) -> {
                    row.setString(1, page.school().value());
                    row.setString(2, page.fingerprint());
                    row.setObject(3, page.since());
                    row.setLong(4, page.sinceRun());
                    row.setString(5, page.page());
                    row.setString(6, page.rows());
                    row.setString(7, page.todo().orElse(null));
                });
    }
}
