package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.report.WhyEvaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code --verbose} a night says why it evaluated schools. */
class WhyEvaluatedTest {

    @RegisterExtension
    static final SharedStart START = TwoSchools.published();

    private final Nights nights = new Nights(START.folder().resolve("nights"));

    @Test
    void nothingIsKeptOfANewSchool() {
        nights.edit("licences.csv", "L2,12AB00", "L2,56EF00");

        assertThat(night("2026-11-24", "--accept-changes"))
                .containsExactly("evaluated as nothing was kept of it: 1", "evaluated as its rows changed: 1");
    }

    @Test
    void nothingIsKeptOfTheReportWhoseFolderIsGone() throws IOException {
        Folders.delete(nights.latest().toRealPath());

        assertThat(night("2026-11-24")).containsExactly("evaluated as nothing was kept of it: 2");
    }

    @Test
    void allSchoolsShareTheCatalogueAndTheLanguage() {
        assertThat(night("2026-11-24", "--lang", "en"))
                .containsExactly("evaluated as what all schools share changed: 2");
        nights.edit("programs.csv", "Digiregie", "Elsewhere");

        assertThat(night("2026-11-25", "--lang", "en"))
                .containsExactly("evaluated as what all schools share changed: 2");
    }

    @Test
    void aDayMattersOnWhichATeacherHasLeft() {
        nights.edit("teachers.csv", "1004,,7,", "1004,,7,2026-11-30");
        assertThat(night("2026-11-24")).containsExactly("evaluated as its rows changed: 1");
        assertThat(night("2026-11-30")).isEmpty();

        assertThat(night("2026-12-01")).containsExactly("evaluated as a day came that matters to it: 1");
    }

    @Test
    void anotherRunIsRestored() {
        nights.edit("teachers.csv", "Dirk", "Dirkje");
        night("2026-11-24");
        nights.edit("teachers.csv", "Dirkje", "Dirk");
        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "1")
                        .code())
                .isZero();

        assertThat(night("2026-11-25")).containsExactly("evaluated as the run before is another one: 2");
    }

    @Test
    void thereIsNoRunBeforeTheFirstDate() {
        assertThat(night("2026-11-23")).containsExactly("evaluated as the run before is another one: 2");
    }

    /** Which programs there were then counts for the guard. */
    @Test
    void theRestoredRunHasAnotherCatalogue() {
        nights.edit("programs.csv", "Digiregie", "Elsewhere");
        night("2026-11-24");
        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "1")
                        .code())
                .isZero();

        assertThat(night("2026-11-25", "--no-pages")).containsExactly("evaluated as the run before is another one: 2");
    }

    @Test
    void thePageTellsOfOtherSchools() {
        String dirk = "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,\n";
        nights.edit("teachers.csv", dirk, dirk + dirk.replace("34CD00", "56EF00"));

        assertThat(night("2026-11-24", "--accept-changes"))
                .containsExactly(
                        "evaluated as nothing was kept of it: 1", "evaluated as its page says something else: 1");
    }

    @Test
    void aFileOfTheLatestReportWasTouched() throws IOException {
        Path page = nights.latest().resolve("schools/12AB00.html");
        Files.writeString(page, Files.readString(page) + "\n");

        assertThat(night("2026-11-24")).containsExactly("evaluated as its lines or files were changed or are gone: 1");
    }

    /** Each reason is one of another test of this class. */
    @Test
    void everyReasonIsInWordsOfItsOwn() {
        assertThat(Stream.of(WhyEvaluated.values()).map(WhyEvaluated::title))
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    private List<String> night(String date, String... more) {
        String[] options =
                Stream.concat(Stream.of(more), Stream.of("--verbose")).toArray(String[]::new);
        return nights.publish(date, options)
                .err()
                .lines()
                .filter(line -> line.contains("evaluated as "))
                .map(line -> line.substring(line.indexOf("evaluated as ")))
                .toList();
    }
}
