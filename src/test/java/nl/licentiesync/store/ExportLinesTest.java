package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.intake.SchoolLines;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedLines;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.ExportLines.LinesOfSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines of the latest ten runs, and of no others, are known. */
class ExportLinesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-01T03:00:00+02:00");
    private static final ProgramId PROGRAM = new ProgramId("vll-kim");

    @TempDir
    Path folder;

    @Test
    void aRestoredRunHasTheLinesOfTheRunThatItRestoresAndOldOnesAreForgotten() throws Exception {
        try (StateLock lock = StateLock.take(folder);
                Database database = Database.open(lock)) {
            ExportLines lines = database.exportLines();
            List<RunId> runs = new ArrayList<>();
            for (int night = 0; night < 10; night++) {
                RunId run = database.runs()
                        .start(LocalDate.of(2026, 9, 1).plusDays(night), RunId.NONE, SchoolCalendar.DEFAULT, NOW);
                runs.add(run);
                lines.write(run, List.of(school("12AB00", 10 + night), school("12AB01", 20 + night)));
                lines.write(run, List.of(school("34CD00", 30 + night)));
                lines.writeCatalogue(run, packed(40 + night));
                database.runs().publish(run, NOW);
                lines.forgetOld();
            }
            assertThat(lineOf(lines.of(runs.get(0)), "12AB00")).isEqualTo(10);

            RunId restored = database.runs().restore(runs.get(8), NOW);
            lines.restore(runs.get(8), restored);
            lines.forgetOld();

            KeptLines kept = lines.of(restored);
            assertThat(lineOf(kept, "12AB00")).isEqualTo(18);
            assertThat(lineOf(kept, "12AB01")).isEqualTo(28);
            assertThat(lineOf(kept, "34CD00")).isEqualTo(38);
            assertThat(kept.of(Catalogue.of(List.of(Program.unlisted(PROGRAM)))))
                    .containsEntry(PROGRAM, 48);
            assertThat(lineOf(lines.of(runs.get(1)), "12AB00")).isEqualTo(11);
            assertThat(lines.of(runs.get(0)).of(linkedSchool("12AB00"))).isEmpty();
            assertThat(lines.of(runs.get(0)).of(Catalogue.absent())).isEmpty();

            lines.discard(restored);
            assertThat(lines.of(restored).of(linkedSchool("12AB00"))).isEmpty();
        }
    }

    /** A row of some megabytes could not be written. */
    @Test
    void aLargeSchoolEndsTheRow() throws Exception {
        try (StateLock lock = StateLock.take(folder);
                Database database = Database.open(lock)) {
            ExportLines lines = database.exportLines();
            RunId run = database.runs().start(LocalDate.of(2026, 9, 1), RunId.NONE, SchoolCalendar.DEFAULT, NOW);

            lines.write(run, List.of());
            lines.write(
                    run,
                    List.of(
                            school("12AB00", 10),
                            new LinesOfSchool(new SchoolCode("12AB01"), new byte[1 << 20]),
                            school("12AB02", 12),
                            school("12AB03", 13)));

            assertThat(new JdbcTemplate(database.dataSource())
                            .queryForList("SELECT first_school FROM export_lines ORDER BY 1", String.class))
                    .containsExactly("12AB00", "12AB02");
            KeptLines kept = lines.of(run);
            assertThat(lineOf(kept, "12AB00")).isEqualTo(10);
            assertThat(lineOf(kept, "12AB02")).isEqualTo(12);
            assertThat(lineOf(kept, "12AB03")).isEqualTo(13);
        }
    }

    private static int lineOf(KeptLines kept, String code) {
        School school = linkedSchool(code);
        SchoolLines lines = kept.of(school).orElseThrow();
        LinkKey key = school.manualLinks().get(0).key();
        assertThat(lines.manualLinks()).containsOnlyKeys(key);
        return lines.manualLinks().getOrDefault(key, List.of()).get(0);
    }

    private static School linkedSchool(String code) {
        SchoolCode school = new SchoolCode(code);
        return new School(
                school,
                "",
                List.of(),
                List.of(),
                List.of(new ManualLink(new TeacherId("T1"), school, PROGRAM, LocalDate.of(2026, 9, 1))));
    }

    private static LinesOfSchool school(String code, int line) {
        PackWriter out = new PackWriter();
        PackedLines.write(out, List.of());
        PackedLines.write(out, List.of());
        PackedLines.write(out, List.of(List.of(line)));
        return new LinesOfSchool(new SchoolCode(code), out.toByteArray());
    }

    private static byte[] packed(int line) {
        PackWriter out = new PackWriter();
        PackedLines.write(out, List.of(List.of(line)));
        return out.toByteArray();
    }
}
