package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hostile exports are no bad exports: a night takes all of them as they are. */
@InBrowser
class HostileExportsTest {

    @Test
    void noRowIsRejected(Reports reports) {
        assertThat(reports.hostile("nl").rows("rejects.csv"))
                .extracting(row -> row.get("severity"))
                .doesNotContain("ERROR");
    }

    @Test
    void everyTextAndEveryKindOfRowIsThere(Reports reports) {
        List<Map<String, String>> rows = reports.hostile("nl").rows("visibility.csv");

        assertThat(rows).extracting(row -> row.get("school_name")).contains(HostileTexts.MARKUP);
        assertThat(rows).extracting(row -> row.get("access")).contains("FULL", "RESULTS_ONLY", "NONE");
        assertThat(rows).extracting(row -> row.get("reasons")).contains("LEFT_SCHOOL", "NO_ACCOUNT", "NOT_STARTED");
        assertThat(rows.stream().filter(row -> row.get("school_id").equals(HostileExports.LARGE)))
                .hasSizeGreaterThan((HostileExports.LARGE_TEACHERS - 2) * HostileExports.PROGRAMS - 1);
        assertThat(reports.hostile("nl").rows("changes.csv"))
                .extracting(row -> row.get("change"))
                .contains("GAINED", "LOST");
    }
}
