package nl.licentiesync.generate;

import static nl.licentiesync.generate.Exports.DATE;
import static nl.licentiesync.generate.Exports.generate;
import static nl.licentiesync.generate.Exports.lines;
import static nl.licentiesync.generate.Exports.schools;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed and options give the same bytes, whatever the number of schools and nights. */
class RepeatableTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"licences.csv", "teachers.csv", "programs.csv", "manual-links.csv", "permissions.csv"})
    void theSameSeedGivesTheSameBytesInEveryNight(String file) {
        GeneratorSettings plan = new GeneratorSettings(20, 7, DATE, 2, 0.1, ExportForm.ENGLISH);
        Path one = generate(temp, plan);
        Path other = generate(temp, plan);

        assertThat(one.resolve("night-1").resolve(file))
                .hasSameBinaryContentAs(other.resolve("night-1").resolve(file));
        assertThat(one.resolve("night-2").resolve(file))
                .hasSameBinaryContentAs(other.resolve("night-2").resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"licences.csv", "teachers.csv", "manual-links.csv", "permissions.csv"})
    void anotherSeedGivesOtherRows(String file) {
        Path one = generate(temp, new GeneratorSettings(60, 1, DATE, 1, 0, ExportForm.ENGLISH));
        Path other = generate(temp, new GeneratorSettings(60, 2, DATE, 1, 0, ExportForm.ENGLISH));

        assertThat(lines(other, file).subList(1, 6))
                .doesNotContainAnyElementsOf(lines(one, file).subList(1, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"licences.csv", "teachers.csv", "manual-links.csv", "permissions.csv"})
    void moreSchoolsLeaveTheFirstOnesAsTheyWere(String file) {
        List<String> few = lines(generate(temp, schools(20)), file);
        List<String> more = lines(generate(temp, schools(40)), file);

        assertThat(more).startsWith(few.toArray(String[]::new)).hasSizeGreaterThan(few.size());
    }

    @Test
    void moreNightsLeaveTheFirstOnesAsTheyWere() {
        Path one = generate(temp, schools(20));
        Path three = generate(temp, new GeneratorSettings(20, 1, DATE, 3, 0.01, ExportForm.ENGLISH));
        Path two = generate(temp, new GeneratorSettings(20, 1, DATE, 2, 0.01, ExportForm.ENGLISH));

        for (String file :
                List.of("licences.csv", "teachers.csv", "programs.csv", "manual-links.csv", "permissions.csv")) {
            assertThat(three.resolve("night-1").resolve(file)).hasSameBinaryContentAs(one.resolve(file));
            assertThat(three.resolve("night-2").resolve(file))
                    .hasSameBinaryContentAs(two.resolve("night-2").resolve(file));
        }
    }
}
