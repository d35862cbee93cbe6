package nl.licentiesync.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a school's letter goes. */
class NamedRecipientsTest {

    private static final SchoolCode SCHOOL = new SchoolCode("12AB00");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("recipients.csv"), text, Charset.forName("windows-1252"));
    }

    @Test
    void theFileIsWrittenAsAnExportMayBe() throws IOException {
        NamedRecipients named = NamedRecipients.read(
                file(
                        "naam;emailadres;brin\r\nZoë;a@school.example;12ab\r\n;;\r\n\"x;y\"; b@school.example ;12AB-00\r\n"),
                Charset.forName("windows-1252"));

        assertThat(named.of(SCHOOL))
                .extracting(MailAddress::value)
                .containsExactly("a@school.example", "b@school.example");
        assertThat(named.of(new SchoolCode("34CD00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            school_id,email/12AB00,a@b.c,d    | recipients.csv:2 has too few or too many fields; correct the row or remove it.
            school_id,email/12AB00,a@b.c/12,b | recipients.csv:3 has no school code such as 12AB00; correct the row or remove it.
            school_id,email/12AB00,           | recipients.csv:2 has no e-mail address that mail can be sent to; correct the row or remove it.
            school_id,mail/12AB00,a@b.c       | recipients.csv has no column email or emailadres; add it.
            """)
    void aRowThatCannotBeUsedIsRefusedByItsLine(String lines, String sentence) throws IOException {
        Path file = file(lines.replace('/', '\n') + "\n");

        assertThatThrownBy(() -> NamedRecipients.read(file, StandardCharsets.UTF_8))
                .hasMessage(folder + "/" + sentence);
    }

    @Test
    void coordinatorsInServiceComeBeforeThoseWhoAreNamedAndNobodyTwice() throws IOException {
        School school = new School(
                SCHOOL,
                "De Regenboog",
                List.of(),
                List.of(
                        teacher("T1", "ict@school.example", null, Role.ICT_COORDINATOR, Role.LEERKRACHT),
                        teacher("T2", "left@school.example", DATE.minusDays(1), Role.ICT_COORDINATOR),
                        teacher("T3", "teacher@school.example", null, Role.LEERKRACHT),
                        teacher("T4", "last.day@school.example", DATE, Role.ICT_COORDINATOR),
                        teacher("T5", "no address", null, Role.ICT_COORDINATOR),
                        teacher("T6", "", null, Role.ICT_COORDINATOR)),
                List.of());
        NamedRecipients named = NamedRecipients.read(
                file("school_id,email\n12AB00,ICT@School.example\n12AB00,board@school.example\n"),
                StandardCharsets.UTF_8);

        Recipients recipients = Recipients.of(school, DATE, named);

        assertThat(recipients.addresses())
                .extracting(MailAddress::value)
                .containsExactly("ict@school.example", "last.day@school.example", "board@school.example");
        assertThat(recipients.unusable()).isEqualTo(1);
    }

    private static Teacher teacher(String id, String email, LocalDate lastDay, Role... roles) {
        return new Teacher(
                new TeacherId(id), SCHOOL, "Sanne", "", "Bakker", email, "1", Set.of(roles), YearGroups.ANY, lastDay);
    }
}
