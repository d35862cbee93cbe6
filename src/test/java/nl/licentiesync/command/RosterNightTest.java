package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.licentiesync.generate.ExportForm;
import nl.licentiesync.generate.Generator;
import nl.licentiesync.generate.GeneratorSettings;
import nl.licentiesync.generate.OutputFolder;
import nl.licentiesync.generate.RosterForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights whose teachers come from rosters. */
class RosterNightTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = RosterForm.class,
            names = {"EDEXML", "UWLR"})
    void theSameTeachersFromEitherSourcePublishTheSameBytes(RosterForm form) throws IOException {
        Nights csv = nights("csv", null);
        Nights rosters = nights("rosters", form);

        csv.publish(DATE.toString());
        rosters.publish(DATE.toString(), "--rosters", rosters.export("rosters").toString());

        for (String file : new String[] {"visibility.csv", "actions.csv", "forecast.csv"}) {
            assertThat(rosters.latest().resolve(file))
                    .hasSameBinaryContentAs(csv.latest().resolve(file));
        }
    }

    @Test
    void aSchoolWhoseRosterIsMissingKeepsItsTeachersAndItsPageSaysSo() throws IOException {
        Nights nights = nights("kept", RosterForm.EDEXML);
        String rosters = nights.export("rosters").toString();
        nights.publish(DATE.toString(), "--rosters", rosters);
        Path school = nights.export("rosters/00AA00.xml");
        Files.delete(school);
        Files.writeString(nights.export("rosters/00AB00.xml"), "<EDEX><school><brincode>00AB</brincode></school>");

        assertThat(nights.run(
                                DATE.plusDays(1).toString(),
                                "--rosters",
                                rosters,
                                "--max-rejected",
                                "1",
                                "--guard-floor",
                                "0")
                        .out())
                .contains("rows of rosters/ (", "%) are rejected", "rows of rosters/ rejected")
                .doesNotContain("teachers.csv");
        assertThat(Files.readString(nights.reports().resolve("held/" + DATE.plusDays(1) + "-run-2/index.html")))
                .as("a bar beyond its limit is not green")
                .containsPattern("afgekeurd in rosters/: <b>[^<]+</b> <meter [^>]* low=\"1\" high=\"2\" optimum=\"0\"")
                .containsPattern(
                        "afgekeurd in licences.csv: <b>[^<]+</b> <meter min=\"0\" max=\"10\" value=\"0\" aria");
        nights.publish(DATE.plusDays(1).toString(), "--rosters", rosters, "--lang", "en");

        assertThat(Files.readString(nights.latest().resolve("changes.csv"))
                        .lines()
                        .filter(line -> line.contains("LOST")))
                .noneMatch(line -> line.startsWith("00AA00") || line.startsWith("00AB00"));
        assertThat(Files.readString(nights.latest().resolve("rejects.csv")))
                .contains(
                        "rosters,,,ERROR,ROSTER_MISSING,",
                        "00AB00.xml,1,,ERROR,ROSTER_UNREADABLE,",
                        "The teachers of the run before stay in force until this is corrected.");
        assertThat(Files.readString(nights.latest().resolve("index.html")))
                .contains("rejected in rosters/: <b>")
                .doesNotContain("teachers.csv");
        assertThat(Files.readString(nights.latest().resolve("schools/00AA00.html")))
                .contains("The file with the teachers of this school is missing. The teachers of the run before still");
        assertThat(Files.readString(nights.latest().resolve("schools/00AB00.html")))
                .contains("The file with the teachers of this school cannot be used. The teachers of the run before");
        assertThat(Files.readString(nights.latest().resolve("schools/00AC00.html")))
                .doesNotContain("data-roster-gap");
    }

    @Test
    void accountsThatAreGoneAreToldOnceAndOnlyWhatWasLookedAtIsAccepted() throws IOException {
        Nights nights = nights("accounts", RosterForm.EDEXML);
        String rosters = nights.export("rosters").toString();
        nights.publish(DATE.toString(), "--rosters", rosters);
        Files.delete(nights.export("rosters/accounts.csv"));

        assertThat(nights.run(DATE.plusDays(1).toString(), "--rosters", rosters).out())
                .contains("  guard     accounts.csv is gone; the run before had it")
                .doesNotContain("of accounts.csv");

        Files.writeString(nights.export("rosters/00AB00.xml"), "<EDEX><school><brincode>00AB</brincode></school>");
        assertThat(Nights.command(
                                "accept",
                                "--exports",
                                nights.exports().toString(),
                                "--rosters",
                                rosters,
                                "--state",
                                nights.state().toString(),
                                "--reports",
                                nights.reports().toString())
                        .sentence())
                .contains("The rosters in " + rosters + " are not the files that the held run read; name the folder");
    }

    @Test
    void rostersAndATeacherExportAreNotNamedTogether() throws IOException {
        Nights nights = nights("both", RosterForm.EDEXML);

        assertThat(nights.run(
                                DATE.toString(),
                                "--rosters",
                                nights.export("rosters").toString(),
                                "--teachers",
                                "x.csv")
                        .err())
                .contains("Name the teachers with --rosters or with --teachers, not with both.");
        assertThat(nights.run(DATE.toString(), "--rosters", "nowhere").err())
                .contains("The folder of rosters nowhere does not exist; name the right one with --rosters.");
        assertThat(nights.run(DATE.toString(), "--accounts", "x.csv").err())
                .contains("--accounts belongs to rosters; name their folder with --rosters.");
    }

    private Nights nights(String name, @Nullable RosterForm form) throws IOException {
        Nights nights = new Nights(folder.resolve(name));
        new Generator(new GeneratorSettings(8, 5, DATE, 1, 0, ExportForm.ENGLISH, false, form))
                .generate(OutputFolder.prepare(nights.exports(), true));
        return nights;
    }
}
