package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are wrong without looking wrong: what a night says of the whole file. */
class WrongExportsTest {

    private Nights nights;

    @BeforeEach
    void publishANight(@TempDir Path temp) {
        nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
    }

    @Test
    void aFileThatIsCutOffInItsLastValueIsToldOnceItHadALineEndBefore() throws Exception {
        Path teachers = nights.export("teachers.csv");
        String whole = Nights.read(teachers);
        Files.writeString(teachers, whole.stripTrailing());

        nights.publish("2026-11-24");

        int last = (int) whole.stripTrailing().lines().count();
        assertThat(nights.rejects()).contains("teachers.csv," + last + ",,WARNING,LINE_END_MISSING");

        nights.publish("2026-11-25");

        assertThat(nights.rejects())
                .as("compared with the run before, which had none")
                .noneMatch(line -> line.contains("LINE_END_MISSING"));
    }

    @Test
    void aStrayQuoteIsRefusedWithItsLines() {
        nights.edit("licences.csv", "L3,34CD00,Het Kompas", "L3,34CD00,\"Het Kompas");
        nights.write(
                "licences.csv",
                Nights.read(nights.export("licences.csv")).stripTrailing() + "\nX9,12AB00,Oost\",KIM,2025-08-01,,,\n",
                StandardCharsets.UTF_8);

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("licences.csv has a value of column school_name that goes from line 4 to line 6 and holds");
    }

    @Test
    void utf8ReadAsWindows1252IsAWarningWithoutTheName() {
        nights.write(
                "licences.csv",
                Nights.read(nights.export("licences.csv")).replace("Het Kompas", "De Zoë"),
                StandardCharsets.UTF_8);

        nights.publish(
                "2026-11-24", "--encoding", Charset.forName("windows-1252").name());

        assertThat(nights.cells("rejects.csv", "code", "message"))
                .filteredOn(line -> line.startsWith("MISREAD_UTF8"))
                .singleElement()
                .asString()
                .contains("Ã«")
                .doesNotContain("De Zo");
    }

    @Test
    void aWholeColumnIsOneLineAndCountsEachRow() {
        StringBuilder programs = new StringBuilder("program_id,name,cancel_before\n");
        for (int i = 0; i < 12; i++) {
            programs.append("P").append(i).append(",Program,31-06\n");
        }
        nights.write("programs.csv", programs.toString(), StandardCharsets.UTF_8);

        Nights.Outcome outcome = nights.run("2026-11-24", "--accept-changes");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(nights.cells("rejects.csv", "code", "line", "message"))
                .filteredOn(line -> line.startsWith("CANCEL_BEFORE_MALFORMED"))
                .singleElement()
                .asString()
                .startsWith("CANCEL_BEFORE_MALFORMED 2 ")
                .contains("12");
        assertThat(Nights.read(nights.reports().resolve("latest/summary.json")))
                .containsPattern("\"warnings\" ?: ?1[2-9]");
    }
}
