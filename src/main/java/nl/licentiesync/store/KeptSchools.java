package nl.licentiesync.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the latest report says of each school. A run adds the schools of which it does not say the same again; these are
 * hidden until it is published, and then take the place of what earlier runs added. Nothing else depends on it: a night
 * that finds nothing here takes longer and publishes the same.
 */
public final class KeptSchools {

    /** The longest record; a school of which there is more to say is evaluated each night. */
    public static final int LONGEST = 1 << 16;

    private static final int BATCH = 250;

    private final JdbcTemplate jdbc;

    KeptSchools(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The run whose report has the lines of these schools; empty when a version that kept none wrote the latest one. */
    public Optional<RunId> run() {
        return Optional.ofNullable(
                        jdbc.queryForObject("SELECT MAX(run_id) FROM run_report WHERE kept_schools", Long.class))
                .map(RunId::new);
    }

    /** All schools in the report of that run, by code, read page by page. */
    public Iterator<KeptSchool> of(RunId run) {
        return new KeyPages<>(after -> page(run, after), kept -> kept.school().value(), kept -> kept);
    }

    /** Adds schools for a run that is not published yet. */
    public void add(RunId run, Collection<KeptSchool> schools) {
        jdbc.batchUpdate(
                "INSERT INTO kept_school (school_id, run_id, state_run, common_facts, valid_from, valid_before, record)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                schools,
                BATCH,
                (row, kept) -> {
                    KeptSchool.Validity validity = kept.validity();
                    row.setString(1, kept.school().value());
                    row.setLong(2, run.value());
                    row.setObject(
                            3, validity == null ? null : validity.stateRun().value());
                    row.setString(4, validity == null ? null : validity.commonFacts());
                    row.setObject(5, validity == null ? null : validity.from());
                    row.setObject(6, validity == null ? null : validity.before());
                    row.setBytes(7, kept.record());
                });
    }

    /**
     * Makes a run that is published the one whose report has the lines.
     *
     * @param added the schools that it added
     */
    public void publish(RunId run, Collection<SchoolCode> added) {
        jdbc.batchUpdate("DELETE FROM kept_school WHERE school_id = ? AND run_id < ?", added, BATCH, (row, school) -> {
            row.setString(1, school.value());
            row.setLong(2, run.value());
        });
        jdbc.update("UPDATE run_report SET kept_schools = TRUE WHERE run_id = ?", run.value());
    }

    /** Removes what a run added that is not published. */
    public void discard(RunId run) {
        jdbc.update("DELETE FROM kept_school WHERE run_id = ?", run.value());
    }

    private List<KeptSchool> page(RunId run, String after) {
        return jdbc.query(
                "SELECT school_id, state_run, common_facts, valid_from, valid_before, record FROM kept_school"
                        + " WHERE school_id > ? AND run_id <= ? AND OCTET_LENGTH(record) > 0 ORDER BY school_id LIMIT ?",
                (row, number) -> new KeptSchool(
                        new SchoolCode(row.getString(1).strip()),
                        row.getBytes(6),
                        validity(
                                row.getObject(2, Long.class),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class))),
                after,
                run.value(),
                KeyPages.SIZE);
    }

    private static KeptSchool.@Nullable Validity validity(
            @Nullable Long stateRun,
            @Nullable String commonFacts,
            @Nullable LocalDate from,
            @Nullable LocalDate before) {
        return stateRun == null || commonFacts == null || from == null || before == null
                ? null
                : new KeptSchool.Validity(new RunId(stateRun), commonFacts, from, before);
    }
}
