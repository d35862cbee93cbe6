package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a report: its parts are begun, given school after school, and closed, whatever becomes of the night. */
class RunReportTest {

    @TempDir
    Path folder;

    private final List<String> calls = new ArrayList<>();

    @Test
    void aSchoolIsAddedToThePartsInItsTurnNotWhenItIsRendered() throws IOException {
        SchoolReport first = school(1);
        SchoolReport second = school(2);
        try (RunReport report = report()) {
            report.begin(List.of(new Part("a"), new Part("b")));
            ReportPart.Addition later = report.render(second, new SchoolRecord());
            assertThat(calls).containsExactly("begin a", "begin b", "render a", "render b");
            assertThat(report.totals().rows()).isZero();

            report.render(first, new SchoolRecord()).add();
            assertThat(report.totals().rows()).isEqualTo(first.rows().size());

            calls.clear();
            later.add();
            assertThat(calls).containsExactly("add a", "add b");
            assertThat(report.totals().rows())
                    .isEqualTo(first.rows().size() + second.rows().size());
        }
        assertThat(calls).endsWith("close a", "close b");
    }

    @Test
    void aPartThatCannotBeBegunClosesThoseBeforeIt() throws IOException {
        RunReport report = report();
        Files.writeString(folder.resolve("b"), "in the way");

        assertThatThrownBy(() -> report.begin(List.of(new Part("a"), new Part("b"), new Part("c"))))
                .isInstanceOf(IOException.class);
        report.close();

        assertThat(calls).containsExactly("begin a", "begin b", "close a", "close b", "close c");
    }

    @Test
    void theFilesOfAllSchoolsAreThoseOfTheirNames() throws IOException {
        try (RunReport report = report()) {
            report.begin(SchoolsFile.all(Catalogue.absent(), LocalDate.of(2026, 11, 23)));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SchoolsFile.NAMES)
                    .containsExactlyInAnyOrderElementsOf(
                            Set.of("visibility.csv", "changes.csv", "actions.csv", "forecast.csv"));
        }
    }

    private RunReport report() {
        return new RunReport(new ReportFiles(folder, FilePermissions.OWNER), Runnable::run);
    }

    private static SchoolReport school(long seed) {
        RandomNight night = RandomSchools.night(seed);
        LinkedSchool linked = new LinkingRule(night.calendar(), night.catalogue(), night.date())
                .link(
                        night.licenceStatuses(),
                        SchoolState.unknown(night.school().code()),
                        true);
        return new SchoolReports(night.rules(), night.catalogue(), night.date(), null).of(linked, Optional.empty());
    }

    /** Notes what is asked of it, and has a file of its name. */
    private final class Part implements ReportPart {

        private final String name;
        private @Nullable OutputStream out;

        Part(String name) {
            this.name = name;
        }

        @Override
        public void begin(ReportFiles files) throws IOException {
            calls.add("begin " + name);
            out = files.create(name);
        }

        @Override
        public Addition render(SchoolReport school, SchoolRecord record) {
            calls.add("render " + name);
            return () -> {
                calls.add("add " + name);
                Objects.requireNonNull(out).write(1);
            };
        }

        @Override
        public void close() throws IOException {
            calls.add("close " + name);
            if (out != null) {
                out.close();
            }
        }
    }
}
