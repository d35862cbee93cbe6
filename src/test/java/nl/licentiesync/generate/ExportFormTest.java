package nl.licentiesync.generate;

import static nl.licentiesync.generate.Exports.DATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both forms of the files, as the contract describes them. */
class ExportFormTest {

    @TempDir
    Path temp;

    @Test
    void englishFilesHaveTheHeadersOfTheContract() throws IOException {
        Path folder = Exports.generate(temp, Exports.schools(40));

        assertThat(text(folder, "licences.csv"))
                .startsWith("licence_id,school_id,school_name,program_id,starts_on,"
                        + "terms_accepted_on,terms_accepted_by,cancelled_on,ends_on\nL00000000,00AA00,")
                .doesNotContain("\r");
        assertThat(text(folder, "teachers.csv"))
                .startsWith("teacher_id,school_id,first_name,prefix,last_name,email,basispoort_id,"
                        + "roles,year_groups,end_date\nT00000000,00AA00,")
                .containsPattern("Leerkracht\\|IBRTer")
                .containsPattern(",[1-8]\\|[1-8],");
        assertThat(text(folder, "programs.csv"))
                .startsWith(
                        "program_id,name,publisher,year_groups,year_planning,cancel_before,renews,results_years,method_id\n")
                .contains("\nvll-kim,Veilig leren lezen – Kim,Zwijsen,3,\"Digiregie,")
                .contains("\nestafette-3,Estafette editie 3,Zwijsen,4-8,")
                .contains("\nschatkist-3,Schatkist editie 3,Zwijsen,1-2,");
        assertThat(text(folder, "programs.csv")).contains("\nmuziekmolen,Muziekmolen,Morgenkamp,1-8,,,no,,");
        assertThat(text(folder, "permissions.csv"))
                .startsWith("school_id,publisher,granted_on,revoked_on\n00AA00,")
                .containsPattern(",20[0-9]{2}-[0-9]{2}-[0-9]{2},\n");
        assertThat(text(folder, "manual-links.csv"))
                .startsWith("teacher_id,school_id,program_id,linked_on\n")
                .containsPattern(",20[0-9]{2}-[0-9]{2}-[0-9]{2}\n");
    }

    @Test
    void dutchFilesAreAsADutchSpreadsheetWritesThem() throws IOException {
        Path folder = Exports.generate(temp, new GeneratorSettings(40, 1, DATE, 1, 0, ExportForm.DUTCH));

        assertThat(text(folder, "licences.csv"))
                .startsWith("\uFEFFlicentienummer;brin;schoolnaam;programma;ingangsdatum;voorwaarden_geaccepteerd_op;"
                        + "voorwaarden_geaccepteerd_door;opgezegd_op;geldig_tot\r\nL00000000;00AA00;")
                .containsPattern(";01-08-20[0-9]{2};")
                .doesNotContainPattern("[^\r]\n");
        assertThat(text(folder, "teachers.csv"))
                .startsWith("\uFEFFmedewerkernummer;brin;voornaam;voorvoegsel;achternaam;emailadres;basispoort_id;"
                        + "rollen;jaargroepen;einddatum\r\nT00000000;00AA00;")
                .contains("Leerkracht,IBRTer")
                .containsPattern(";[1-8],[1-8];");
        assertThat(text(folder, "programs.csv"))
                .startsWith(
                        "\uFEFFprogramma;naam;uitgever;jaargroepen;jaarplanning;opzeggen_voor;verlengt;resultaatjaren;methode\r\n")
                .contains("\r\nestafette-3;Estafette editie 3;Zwijsen;4 t/m 8;")
                .containsPattern(";07-01;;;[a-z0-9-]*\r\n");
        assertThat(text(folder, "programs.csv")).contains("\r\nmuziekmolen;Muziekmolen;Morgenkamp;1 t/m 8;;;nee;;");
        assertThat(text(folder, "permissions.csv"))
                .startsWith("\uFEFFbrin;uitgever;toegekend_op;ingetrokken_op\r\n00AA00;")
                .containsPattern(";[0-9]{2}-[0-9]{2}-20[0-9]{2};\r\n");
        assertThat(text(folder, "manual-links.csv"))
                .startsWith("\uFEFFmedewerkernummer;brin;programma;gekoppeld_op\r\n")
                .containsPattern(";[0-9]{2}-[0-9]{2}-20[0-9]{2}\r\n");
    }

    @Test
    void bothFormsTellTheSame() {
        Path english = Exports.generate(temp, Exports.schools(40));
        Path dutch = Exports.generate(temp, new GeneratorSettings(40, 1, DATE, 1, 0, ExportForm.DUTCH));

        assertThat(Exports.lines(dutch, "teachers.csv").stream().skip(1).map(line -> line.split(";")[5]))
                .containsExactlyElementsOf(Exports.read(english).teachers().stream()
                        .map(row -> row.get("email"))
                        .toList());
    }

    private static String text(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
