package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that root runs by mistake leaves nothing that the user of the nights cannot write. */
class StateOwnerTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void publish() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may give files to another user");
        nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
    }

    @Test
    void rootIsRefusedTheStateOfSomebodyElseBeforeAnythingIsWritten() throws IOException {
        for (Path given : List.of(
                nights.state(), nights.state().resolve("lock"), nights.state().resolve("db/licentiesync.data"))) {
            UserPrincipal root = Files.getOwner(given);
            give(given, "nobody");
            SortedMap<String, String> reports = nights.reportTree();
            String state = nights.state().toString();

            for (Nights.Outcome outcome : List.of(
                    nights.run("2026-11-24"),
                    nights.run("2026-11-24", "--dry-run"),
                    Nights.command("restore", "--state", state, "--run", "1"))) {
                assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
                assertThat(outcome.sentence())
                        .isEqualTo(
                                "%s belongs to nobody, and this user is root, who would leave files there that nobody cannot write. Run it as nobody (sudo -u nobody), or give the state to this user (chown -R root %s). Nothing was changed."
                                        .formatted(given, state));
            }
            assertThat(nights.reportTree()).isEqualTo(reports);
            Files.setOwner(given, root);
        }
        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published");
    }

    private static void give(Path path, String user) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }
}
