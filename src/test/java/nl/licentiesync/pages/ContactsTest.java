package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of contacts may say, and what of it is refused. */
class ContactsTest {

    @TempDir
    Path folder;

    @Test
    void whatTheFileLacksIsAsUsual() throws IOException {
        Contacts contacts = Contacts.read(file("phone = 020 123 45 67"));

        assertThat(contacts.phone()).isEqualTo("020 123 45 67");
        assertThat(contacts.softwareHelpdesk()).isEqualTo("software@zwijsen.nl");
    }

    @Test
    void aBrokenEscapeIsToldWithTheFile() throws IOException {
        Path file = file("phone = 020\\u12");

        assertThatThrownBy(() -> Contacts.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s holds \\u without the four digits of a character; write the character itself, or two"
                                + " backslashes",
                        file);
    }

    @Test
    void anUnknownContactAndAnAddressThatIsNoneAreToldWithTheFile() throws IOException {
        Path unknown = file("fax = 1");
        assertThatThrownBy(() -> Contacts.read(unknown)).hasMessageContaining(unknown + ": there is no contact fax");

        Path login = file("teacher-login = javascript:alert(1)");
        assertThatThrownBy(() -> Contacts.read(login)).hasMessageContaining(login + ": teacher-login must be");
    }

    private Path file(String line) throws IOException {
        return Files.writeString(folder.resolve("contacts"), line + "\n");
    }
}
