package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of rosters as they are meant. */
class RosterTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T02:00:00, 2026-11-20T01:00:00Z",
        "2026-11-20T02:00, 2026-11-20T01:00:00Z",
        "2026-11-20 02:00:00, 2026-11-20T01:00:00Z",
        "2026-11-20T01:00:00.5Z, 2026-11-20T01:00:00.500Z",
        "2026-11-20T01:00:00z, 2026-11-20T01:00:00Z",
        "2026-11-20T02:00:00+01:00, 2026-11-20T01:00:00Z",
        "2026-11-20T02:00:00+0100, 2026-11-20T01:00:00Z",
        "2026-07-20T02:00:00, 2026-07-20T00:00:00Z",
        "20-11-2026, 2026-11-19T23:00:00Z",
        "5-1-2026 08:30, 2026-01-05T07:30:00Z",
        "2026-11-20, 2026-11-19T23:00:00Z",
        "2026-11-20+01:00, 2026-11-19T23:00:00Z",
        "2026-11-20Z, 2026-11-19T23:00:00Z"
    })
    void aMomentIsThatOfAmsterdamWhereNoZoneIsGiven(String written, String instant) {
        assertThat(RosterText.moment(written)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gisteren", "02:00:00", "2026-02-30", "2026-11-20T25:00:00", "11/20/2026", "Z"})
    void anythingElseIsNoMoment(String written) {
        assertThat(RosterText.moment(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "12AB, '', 12AB00",
        "12ab, 00, 12AB00",
        "12AB, 01, 12AB01",
        "12AB, 1, 12AB01",
        "12AB, n.v.t., 12AB00",
        "12AB, -, 12AB00",
        "12AB, NULL, 12AB00"
    })
    void aSchoolIsItsBrinAndBranch(String brin, String branch, String school) {
        assertThat(RosterText.school(brin, branch)).get().hasToString(school);
    }

    @ParameterizedTest
    @CsvSource({"'', 01", "1234, ''", "12AB, 001", "12AB, x", "12AB01, 01", "12A, B01"})
    void anythingElseNamesNoSchool(String brin, String branch) {
        assertThat(RosterText.school(brin, branch)).isEmpty();
    }

    @Test
    void theFirstTextCountsThatIsNoWordForNothing() {
        assertThat(RosterText.firstOf("", "\u00A0", "-", "n.v.t.", " Sanne ", "S."))
                .isEqualTo("Sanne");
        assertThat(RosterText.firstOf("", "n.v.t.", "-")).isEqualTo("n.v.t.");
        assertThat(RosterText.firstOf("", "")).isEmpty();
    }
}
