package nl.licentiesync.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.SchoolLinks;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A forecast looks at few days, and says what every single night would have said. */
class ForecastPropertiesTest {

    private static final int SEEDS = 40;
    private static final int NIGHTS = 800;

    @RepeatedTest(5)
    void itEqualsTheNightsOneByOne(RepetitionInfo part) {
        RandomSchools.forSeeds(9000L + part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            SchoolLinks links = night.links(SchoolLinks.none());
            LocalDate last = night.date().plusDays(NIGHTS);

            assertThat(new ForecastRule(night.rules(), night.catalogue()).nights(night.school(), night.date(), last))
                    .isEqualTo(nightByNight(night, links, last));
        });
    }

    @Test
    void theSchoolsOfTheTestDoChange() {
        int[] nights = {0};
        RandomSchools.forSeeds(
                9040,
                SEEDS,
                night -> nights[0] += new ForecastRule(night.rules(), night.catalogue())
                        .nights(night.school(), night.date(), night.date().plusDays(NIGHTS))
                        .size());
        assertThat(nights[0]).isGreaterThan(SEEDS / 2);
    }

    private static List<ForecastNight> nightByNight(RandomNight night, SchoolLinks links, LocalDate last) {
        List<ForecastNight> nights = new ArrayList<>();
        SchoolLinks before = links;
        for (LocalDate day = night.date().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            RandomNight tonight = night.on(day);
            List<Change> changes = ChangeRule.changes(night.school(), tonight.rows(), before, day);
            if (!changes.isEmpty()) {
                nights.add(new ForecastNight(day, changes));
            }
            before = tonight.links(before);
        }
        return nights;
    }
}
