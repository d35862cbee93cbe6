package nl.licentiesync.nightly.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.generate.ExportForm;
import nl.licentiesync.generate.Generator;
import nl.licentiesync.generate.GeneratorSettings;
import nl.licentiesync.generate.OutputFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 3, the guard: which nights of a year of generated exports it would hold, and why. */
@Tag("slow")
class YearOfNightsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 25);

    @TempDir
    Path temp;

    /** None is held. Cancellations that are taken back give a school its programs again, which is told at a few. */
    @Test
    void everyNightFromOneSchoolYearToTheNextButOne() throws IOException {
        int nights = 380;
        new Generator(new GeneratorSettings(10, 7, FIRST, nights, 0.01, ExportForm.ENGLISH))
                .generate(OutputFolder.prepare(temp.resolve("year"), false));
        GuardedNights guarded = new GuardedNights();
        List<String> held = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int night = 0; night < nights; night++) {
            LocalDate date = FIRST.plusDays(night);
            GuardedNights.Outcome outcome =
                    guarded.publish(date, temp.resolve("year").resolve("night-" + (night + 1)));
            outcome.verdict().sentences().forEach(sentence -> held.add(date + ": " + sentence));
            if (!outcome.gained().isEmpty()) {
                told.add("%s: %d of %d, at %s"
                        .formatted(date, outcome.suddenGains(), outcome.visibleBefore(), outcome.gained()));
            }
        }

        assertThat(held).isEmpty();
        assertThat(told).containsExactly("2027-05-19: 24 of 5316, at [00AB01]", "2027-08-04: 37 of 7646, at [00AF01]");
    }
}
