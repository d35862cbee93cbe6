package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.Test;

/** How the screen counts. */
class EnglishCountsTest {

    @Test
    void oneThingIsNotSaidAsSeveral() {
        assertThat(EnglishCounts.of(1, "row")).isEqualTo("1 row");
        assertThat(EnglishCounts.of(0, "row")).isEqualTo("0 rows");
        assertThat(EnglishCounts.of(1200, "row")).isEqualTo("1,200 rows");
    }

    @Test
    void tenSchoolsAreNamedAndTheOthersCounted() {
        assertThat(EnglishCounts.schools(schools(2))).isEqualTo("10AA00, 11AA00");
        assertThat(EnglishCounts.schools(schools(10))).endsWith(", 19AA00");
        assertThat(EnglishCounts.schools(schools(12))).endsWith(", 19AA00 and 2 more");
    }

    private static List<SchoolCode> schools(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new SchoolCode(10 + i + "AA00"))
                .toList();
    }
}
