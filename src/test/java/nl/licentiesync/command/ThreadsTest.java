package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of threads changes nothing but the time that a night takes. */
@Tag("slow")
class ThreadsTest {

    private static final int SCHOOLS = 150;
    private static final String[] DATES = {"2026-11-23", "2026-11-24", "2027-08-01"};

    @TempDir
    Path temp;

    @Test
    void oneThreadAndManyPublishTheSameBytes() {
        Path exports = temp.resolve("exports");
        assertThat(Nights.command(
                                "generate",
                                "--schools",
                                Integer.toString(SCHOOLS),
                                "--nights",
                                Integer.toString(DATES.length),
                                "--change-percent",
                                "5",
                                "--out",
                                exports.toString())
                        .code())
                .isZero();

        assertThat(publishedWith("7", exports)).isEqualTo(publishedWith("1", exports));
    }

    private Map<String, String> publishedWith(String threads, Path exports) {
        Nights nights = new Nights(temp.resolve("threads-" + threads));
        Map<String, String> published = new TreeMap<>();
        for (int night = 0; night < DATES.length; night++) {
            nights.take(exports.resolve("night-" + (night + 1)));
            nights.publish(DATES[night], "--threads", threads, "--accept-changes");
            published.put(DATES[night], nights.published().toString());
        }
        return published;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "many"})
    void aNumberThatCannotBeIsRefused(String threads) {
        Nights nights = TwoSchools.write(new Nights(temp));

        Nights.Outcome outcome = nights.run("2026-11-23", "--threads", threads);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.toString()).contains("--threads");
    }
}
