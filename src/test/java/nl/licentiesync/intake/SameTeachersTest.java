package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.generate.ExportForm;
import nl.licentiesync.generate.Generator;
import nl.licentiesync.generate.GeneratorSettings;
import nl.licentiesync.generate.OutputFolder;
import nl.licentiesync.generate.RosterForm;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The teachers of the same invented schools are the same from whatever they are read. */
class SameTeachersTest {

    private static final YearGroups EVERY = YearGroups.of(1, 2, 3, 4, 5, 6, 7, 8);
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theyAreTheSameFromEveryForm(long seed) throws IOException {
        Exports csv = read(seed, null);
        Exports edexml = read(seed, RosterForm.EDEXML);
        Exports uwlr = read(seed, RosterForm.UWLR);
        Exports basispoort = read(seed, RosterForm.BASISPOORT);

        assertThat(csv.schoolCodes()).hasSizeGreaterThan(3);
        for (SchoolCode school : csv.schoolCodes()) {
            List<Teacher> expected = teachers(csv, school).toList();
            assertThat(teachers(edexml, school).toList())
                    .as("EDEXML, %s", school)
                    .isEqualTo(expected);
            assertThat(teachers(uwlr, school).toList()).as("UWLR, %s", school).isEqualTo(expected);
            assertAreByAccount(expected, teachers(basispoort, school).toList());
        }
    }

    /** Basispoort numbers people by their accounts, and nobody is there without one. */
    private static void assertAreByAccount(List<Teacher> expected, List<Teacher> found) {
        Map<String, Teacher> byName =
                found.stream().collect(Collectors.toMap(SameTeachersTest::name, Function.identity()));
        assertThat(byName).hasSameSizeAs(expected);
        for (Teacher teacher : expected) {
            Teacher inBasispoort = byName.get(name(teacher));
            assertThat(inBasispoort).as(name(teacher)).isNotNull();
            String account = teacher.hasAccount() ? teacher.basispoortId() : inBasispoort.basispoortId();
            assertThat(inBasispoort).isEqualTo(with(new TeacherId(account), account, teacher));
        }
    }

    private static String name(Teacher teacher) {
        return teacher.name() + " " + teacher.email();
    }

    private static Stream<Teacher> teachers(Exports exports, SchoolCode school) {
        return exports.school(school).unpack().teachers().stream()
                .map(teacher -> with(teacher.id(), teacher.basispoortId(), teacher));
    }

    /** The teacher with another id and account; no restriction is all year groups, as rosters name groups only. */
    private static Teacher with(TeacherId id, String account, Teacher teacher) {
        return new Teacher(
                id,
                teacher.school(),
                teacher.firstName(),
                teacher.prefix(),
                teacher.lastName(),
                teacher.email(),
                account,
                teacher.roles(),
                teacher.yearGroups().equals(YearGroups.ANY) ? EVERY : teacher.yearGroups(),
                teacher.endDate());
    }

    private Exports read(long seed, @Nullable RosterForm form) throws IOException {
        Path exports = folder.resolve(String.valueOf(form));
        new Generator(new GeneratorSettings(5, seed, NIGHT, 1, 0, ExportForm.ENGLISH, false, form))
                .generate(OutputFolder.prepare(exports, true));
        return ExportReader.start(
                        new ExportPaths(exports, Map.of(), NIGHT, form == null ? null : exports.resolve("rosters")),
                        ReadingOptions.of(StandardCharsets.UTF_8),
                        FactDates.ofNight(NIGHT, MonthDay.of(8, 1)),
                        ForkJoinPool.commonPool())
                .finish(List.of(), Catalogue.absent());
    }
}
