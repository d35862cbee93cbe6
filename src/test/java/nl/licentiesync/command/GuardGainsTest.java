package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3, the guard, (c) gains and (d): nights whose exports lost values that the run before had. */
class GuardGainsTest {

    private static final String REMARK =
            "programs gained or restored because year groups, cancellations, last days or programs of the catalogue"
                    + " vanished";

    /** Twenty teachers of group 3, who see the one program and not the other. */
    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = new Nights(folder);
        nights.write("programs.csv", TwoSchools.PROGRAMS, "KIM,,,3,,", "EST,,,4,,");
        nights.write(
                "licences.csv",
                TwoSchools.LICENCES,
                "L1,12AB00,,KIM,2024-08-01,2024-09-02,T0,",
                "L2,12AB00,,EST,2024-08-01,2024-09-02,T0,");
        nights.write("teachers.csv", inGroups(i -> "3"));
        nights.publish("2026-11-23");
    });

    private final Nights nights = START.nights();

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 3"})
    void teachersWithoutTheirYearGroups(int without, int code) {
        teachers(i -> i < without ? "" : "3");

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        String sudden = "  sudden    more than ten programs gained or restored by what vanished at 12AB00";
        String guard = "  guard     11 " + REMARK
                + ", 55.0 % of 20 visible programs; limit 10 %; largest gains: 12AB00 11 of 20";
        if (code == 3) {
            assertThat(outcome.out().lines()).contains(sudden, guard);
            assertThat(Nights.read(outcome.report().resolve("summary.json")))
                    .contains("\"gained_schools\" : [ \"12AB00\" ]", REMARK);
            assertThat(Nights.read(outcome.report().resolve("index.html")))
                    .contains(
                            "<li>11 programma's zijn bijgekomen doordat er gegevens zijn verdwenen",
                            "<li data-gained=\"12AB00\">");
        } else {
            assertThat(outcome.out()).doesNotContain("  sudden ", "  guard ");
            assertThat(nights.published("summary.json")).contains("\"gained_schools\" : [ ]");
        }
    }

    @ParameterizedTest
    @CsvSource({"54, 3", "55, 0"})
    void theLimit(String limit, int code) {
        teachers(i -> i < 11 ? "" : "3");

        assertThat(nights.run("2026-11-24", "--max-gained", limit).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"10, 3", "11, 0"})
    void theFloor(String floor, int code) {
        teachers(i -> i < 11 ? "" : "3");

        assertThat(nights.run("2026-11-24", "--guard-floor", floor).code()).isEqualTo(code);
    }

    /** What the published run of the date had gained does not count again. */
    @Test
    void aRerunThatGainsMore() {
        teachers(i -> i < 8 ? "" : "3");
        nights.publish("2026-11-24");
        teachers(i -> i < 18 ? "" : "3");
        assertThat(nights.run("2026-11-24").code()).as("ten more").isZero();
        teachers(i -> i < 19 ? "" : "3");
        nights.publish("2026-11-24");
        nights.publish("2026-11-25");
        assertThat(nights.published("summary.json")).contains("\"gained_schools\" : [ ]");
    }

    /** It shows what the accepted night showed. */
    @Test
    void aRerunOfAnAcceptedNight() {
        teachers(i -> i < 11 ? "" : "3");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
        Nights.Outcome accepted = accept();
        assertThat(accepted.code()).as(accepted.toString()).isZero();
        assertThat(accepted.out()).contains("  sudden ", "  guard     11 " + REMARK);

        Nights.Outcome rerun = nights.run("2026-11-24");
        assertThat(rerun.code()).as(rerun.toString()).isZero();
        assertThat(rerun.out()).contains("  sudden ").doesNotContain("  guard ");
        assertThat(nights.published("summary.json")).contains("\"gained_schools\" : [ \"12AB00\" ]");
    }

    /** (d): a column that eleven teachers had a value in, and a file of eleven rows. */
    @ParameterizedTest
    @CsvSource({"10, 0", "11, 3"})
    void whatHoldsNothing(int number, int code) {
        people(i -> i < number ? "t%d@post.example".formatted(i) : "");
        nights.write("manual-links.csv", links(number));
        nights.publish("2026-11-24");
        people(i -> "n.v.t.");
        nights.write("manual-links.csv", TwoSchools.LINKS);

        Nights.Outcome outcome = nights.run("2026-11-25");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        assertThat(outcome.out().lines().filter(line -> line.startsWith("  guard ")))
                .isEqualTo(
                        code == 0
                                ? List.of()
                                : List.of(
                                        "  guard     the column email of teachers.csv holds nothing; the run before had a"
                                                + " value for 11 of the same keys",
                                        "  guard     manual-links.csv has no row; the run before had 11"));
    }

    @Test
    void aRerunOfANightWithoutAColumnsValuesThatWasAccepted() {
        people(i -> "t%d@post.example".formatted(i));
        nights.publish("2026-11-24");
        people(i -> "");
        assertThat(nights.run("2026-11-25").code()).isEqualTo(3);
        nights.publish("2026-11-25", "--accept-changes");

        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
    }

    private Nights.Outcome accept() {
        return Nights.command(
                "accept",
                "--exports",
                nights.exports().toString(),
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString());
    }

    private void teachers(IntFunction<String> groups) {
        nights.write("teachers.csv", inGroups(groups));
    }

    private static List<String> inGroups(IntFunction<String> groups) {
        return rows(i -> "T%d,12AB00,,,,,1%1$d,,%s,".formatted(i, groups.apply(i)));
    }

    private void people(IntFunction<String> email) {
        nights.write("teachers.csv", rows(i -> "T%d,12AB00,,,,%s,1%1$d,,3,".formatted(i, email.apply(i))));
    }

    private static List<String> rows(IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(TwoSchools.TEACHERS));
        IntStream.range(0, 20).mapToObj(row).forEach(lines::add);
        return lines;
    }

    private static List<String> links(int number) {
        List<String> lines = new ArrayList<>(List.of(TwoSchools.LINKS));
        IntStream.range(0, number)
                .mapToObj("T%d,12AB00,KIM,2026-10-05"::formatted)
                .forEach(lines::add);
        return lines;
    }
}
