package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A night with three schools that each have something to do, and their letters. */
final class ThreeLetters {

    private final Nights nights;
    private final Path folder;

    ThreeLetters(Path home) {
        nights = new Nights(home)
                .write(
                        "licences.csv",
                        "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by",
                        "L1,12AB00,De Regenboog,KIM,2026-08-01,,",
                        "L2,34CD00,Het Kompas,KIM,2026-08-01,,",
                        "L3,56EF00,'t Veerhuis,KIM,2026-08-01,,",
                        "L4,78GH00,De Brug,KIM,2025-08-01,2025-09-01,T5")
                .write(
                        "teachers.csv",
                        "teacher_id,school_id,first_name,last_name,email,basispoort_id,roles",
                        "T1,12AB00,Sanne,Bakker,s.bakker@regenboog.example,1001,ICTCoordinator",
                        "T2,34CD00,Daan,Mulder,d.mulder@kompas.example,1002,ICTCoordinator",
                        "T3,34CD00,Noor,Smit,n.smit@kompas.example,1003,ICTCoordinator",
                        "T4,56EF00,Bram,Post,b.post@veerhuis.example,1004,ICTCoordinator",
                        "T5,78GH00,Iris,Vos,i.vos@brug.example,1005,ICTCoordinator")
                .write("programs.csv", "program_id,name", "KIM,Veilig leren lezen – Kim");
        folder = home.resolve("letters");
    }

    Nights nights() {
        return nights;
    }

    Path folder() {
        return folder;
    }

    /** Publishes the night and writes its letters. */
    ThreeLetters write() {
        nights.publish("2026-11-23");
        Nights.Outcome written = letters(folder);
        assertThat(written.code()).as(written.toString()).isZero();
        return this;
    }

    /** Writes the letters of the state to a folder. */
    Nights.Outcome letters(Path out, String... more) {
        return command(Stream.of("letters", "--state", nights.state().toString(), "--out", out.toString()), more);
    }

    /** Sends the letters. */
    Nights.Outcome send(String... more) {
        return command(Stream.of(sending()), more);
    }

    String[] sending() {
        return new String[] {"letters", "send", "--out", folder.toString()};
    }

    private static Nights.Outcome command(Stream<String> usual, String... more) {
        return Nights.command(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    /** The rows of sent.csv without the moments. */
    List<String> sent() {
        return Nights.rowsIn(folder.resolve("sent.csv")).stream()
                .map(row -> row.replaceAll(",2026-[^,]*,", ",WHEN,"))
                .toList();
    }

    /** The rows of what the state keeps of letters, without its id and the moments. */
    List<String> sentOfState() throws Exception {
        Path file = nights.state().resolve("letters-sent.csv");
        return Files.notExists(file)
                ? List.of()
                : Nights.rowsIn(file).stream()
                        .map(row -> row.replaceAll("^[^,]*,", "").replaceAll(",2026-[^,]*,", ",WHEN,"))
                        .toList();
    }
}
