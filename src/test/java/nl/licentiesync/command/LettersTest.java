package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which schools get a letter, and what is new in it. */
class LettersTest {

    @RegisterExtension
    static final SharedStart START =
            new SharedStart(folder -> new ThreeLetters(folder).nights().publish("2026-11-23"));

    private final Path temp = START.folder();
    private final ThreeLetters letters = new ThreeLetters(temp);
    private final Nights nights = letters.nights();

    private List<String> list(String out, String... options) {
        Nights.Outcome outcome = letters.letters(temp.resolve(out), options);
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out() + outcome.err()).doesNotContain("@");
        return Nights.rowsIn(temp.resolve(out).resolve("letters.csv"));
    }

    private String letter(String out, String school) {
        return Nights.read(temp.resolve(out).resolve(school + ".eml"));
    }

    @Test
    void aSchoolThatWasNeverToldIsToldEverythingAndNothingElseIsChanged() {
        SortedMap<String, String> state = Nights.tree(nights.state());
        nights.edit("licences.csv", "Het Kompas", "=Kompas;@x");
        nights.publish("2026-11-23");
        state = Nights.tree(nights.state());

        assertThat(list("out"))
                .containsExactly(
                        "12AB00,De Regenboog,s.bakker@regenboog.example,1,1,De Regenboog: 1 ding te regelen voor uw lesprogramma's,12AB00.eml",
                        "34CD00,\"'=Kompas;'@x\",d.mulder@kompas.example|n.smit@kompas.example,1,1,\"'=Kompas;'@x: 1 ding te regelen voor uw lesprogramma's\",34CD00.eml",
                        "56EF00,'t Veerhuis,b.post@veerhuis.example,1,1,'t Veerhuis: 1 ding te regelen voor uw lesprogramma's,56EF00.eml");
        assertThat(Nights.names(temp.resolve("out")))
                .containsExactly("12AB00.eml", "34CD00.eml", "56EF00.eml", "actions.csv", "letters.csv", "run.csv");
        assertThat(Nights.tree(nights.state())).isEqualTo(state);
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        list("one");
        list("two");
        nights.publish("2026-11-24");
        list("three", "--run", "1");

        SortedMap<String, String> one = Nights.tree(temp.resolve("one"));
        assertThat(Nights.tree(temp.resolve("two"))).isEqualTo(one);
        assertThat(Nights.tree(temp.resolve("three"))).isEqualTo(one);
    }

    /** By runs that are named, as nothing was sent. */
    @Test
    void whatTheNamedRunHadIsNotNew() {
        nights.edit(
                        "licences.csv",
                        "L2,34CD00,Het Kompas,KIM,2026-08-01,,",
                        "L2,34CD00,Het Kompas,KIM,2026-08-01,2026-11-24,T2")
                .edit("teachers.csv", "b.post@veerhuis.example,1004,", "b.post@veerhuis.example,,")
                .edit(
                        "licences.csv",
                        "L1,12AB00,De Regenboog,KIM,2026-08-01,,",
                        "L1,12AB00,De Regenboog,KIM,2026-08-01,,\nL5,12AB00,De Regenboog,EST,2026-08-01,,");
        nights.publish("2026-11-25");

        List<String> expected = List.of(
                "12AB00,De Regenboog,s.bakker@regenboog.example,2,1,De Regenboog: 1 ding te regelen voor uw lesprogramma's,12AB00.eml",
                "56EF00,'t Veerhuis,b.post@veerhuis.example,2,1,'t Veerhuis: 1 ding te regelen voor uw lesprogramma's,56EF00.eml");
        assertThat(list("run", "--since", "1")).isEqualTo(expected);
        assertThat(list("date", "--since", "2026-11-24")).isEqualTo(expected);
        assertThat(letter("run", "12AB00"))
                .containsSubsequence(
                        "Nieuw",
                        "* Accepteer de voorwaarden voor EST",
                        "Dit moet ook nog gebeuren",
                        "Kim (licentie L1)");
    }

    @Test
    void withAllASchoolGetsALetterWithoutAnythingNew() {
        nights.publish("2026-11-24");

        assertThat(list("news", "--since", "1")).isEmpty();
        assertThat(list("all", "--since", "1", "--all")).hasSize(3).allMatch(row -> row.contains(",1,0,"));
        assertThat(letter("all", "12AB00")).contains("Wat er moet gebeuren").doesNotContain("Nieuw");
    }

    /** What the state remembers of letters decides for each school apart, also when that run is no longer kept. */
    @Test
    void theLastLetterOfASchoolDecidesWhatIsNew() throws IOException {
        list("first");
        String id = Nights.rowsIn(temp.resolve("first/run.csv")).get(0).split(",")[1];
        nights.publish("2026-11-24");
        Files.writeString(
                nights.state().resolve("letters-sent.csv"),
                "state_id,run,school_id,sent_at,action,licence_id,teacher_id,publisher\n"
                        + id + ",1,12AB00,2026-11-23T10:00:00+01:00,ACCEPT_TERMS,L1,,\n"
                        + id + ",1,34CD00,2026-11-23T10:00:00+01:00,REORDER,L2,,\n"
                        + "another-state,1,56EF00,2026-11-23T10:00:00+01:00,ACCEPT_TERMS,L3,,\n"
                        + id + ",2,56EF00,2026-11-23T10:00:00+01:00,ACCEPT_TERMS,L3,,\n"
                        + id + ",1,56EF00,2026-11-2");

        assertThat(list("second")).extracting(row -> row.substring(0, 6)).containsExactly("34CD00", "56EF00");
        assertThat(letters.letters(temp.resolve("third")).out().replaceAll("\\s+", " "))
                .contains("2 letters with 2 things to do, 2 of them new. Without a letter, as nothing is new")
                .contains("1 school.");
    }

    @Test
    void changesSinceTheLastLetterAreNumbers() {
        nights.edit(
                "licences.csv",
                "L2,34CD00,Het Kompas,KIM,2026-08-01,,",
                "L2,34CD00,Het Kompas,KIM,2026-08-01,2026-11-24,T2\nL9,34CD00,Het Kompas,EST,2026-08-01,,");
        nights.publish("2026-11-25");
        list("out", "--since", "1");

        assertThat(letter("out", "34CD00"))
                .containsSubsequence(
                        "Veranderd sinds 23 november 2026",
                        "* 2 leerkrachten zien een of meer programma's die eerst niet");
    }

    @Test
    void aSchoolWithoutAnAddressIsOnTheListOnly() throws IOException {
        nights.edit("teachers.csv", "s.bakker@regenboog.example", "no address")
                .edit("teachers.csv", "b.post@veerhuis.example,1004,ICTCoordinator", "b.post@veerhuis.example,1004,");
        nights.publish("2026-11-24");

        assertThat(list("out")).contains("12AB00,De Regenboog,,1,1,,", "56EF00,'t Veerhuis,,1,1,,");
        String screen = letters.letters(temp.resolve("again")).out().replaceAll("\\s+", " ");
        assertThat(screen)
                .contains("1 letter with 1 thing to do")
                .contains("nobody to write to (--recipients names them): 12AB00, 56EF00.")
                .contains("WARNING", "cannot be used: 12AB00.");

        Path recipients =
                Files.writeString(temp.resolve("recipients.csv"), "brin;emailadres\n56ef;directie@veerhuis.example\n");
        assertThat(list("named", "--recipients", recipients.toString()))
                .anyMatch(row -> row.startsWith("56EF00,'t Veerhuis,directie@veerhuis.example,1,1,"));
    }

    @Test
    void lettersAreReadableAsTheReportsAre() throws IOException {
        list("owner");
        assertThat(permissions("owner", "owner/12AB00.eml", "owner/letters.csv"))
                .containsExactly("rwx------", "rw-------", "rw-------");
        Path config = Files.writeString(temp.resolve("licentiesync.yaml"), "readers: group\n");
        list("group", "--config", config.toString());
        assertThat(permissions("group", "group/12AB00.eml", "group/letters.csv", "group/run.csv", "group/actions.csv"))
                .containsExactly("rwxr-x---", "rw-r-----", "rw-r-----", "rw-r-----", "rw-r-----");
    }

    private List<String> permissions(String... paths) throws IOException {
        List<String> permissions = new ArrayList<>();
        for (String path : paths) {
            permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(path))));
        }
        return permissions;
    }

    @Test
    void heldRunsAndDryRunsHaveNoLetters() {
        nights.write("licences.csv", "licence_id,school_id,program_id,starts_on", "L1,12AB00,KIM,2026-08-01");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
        assertThat(nights.run("2026-11-24", "--dry-run").code()).isEqualTo(3);

        Nights.Outcome held = letters.letters(temp.resolve("held"), "--run", "2");
        assertThat(held.code()).isEqualTo(2);
        assertThat(held.sentence()).startsWith("Run 2 is HELD, and was never published");
        assertThat(temp.resolve("held")).doesNotExist();
        assertThat(list("out")).hasSize(3);
        assertThat(Nights.rowsIn(temp.resolve("out/run.csv")).get(0)).endsWith(",1,2026-11-23");
    }

    @Test
    void onlyLettersAreWrittenOver() throws IOException {
        list("out");
        assertThat(letters.letters(temp.resolve("out")).code()).isEqualTo(2);
        assertThat(list("out", "--overwrite", "--lang", "en")).allMatch(row -> row.contains("1 thing to arrange"));
        Files.writeString(temp.resolve("out/notes.txt"), "");
        assertThat(letters.letters(temp.resolve("out"), "--overwrite").code()).isEqualTo(2);
    }
}
