package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read the state: its owner, or a group too, whatever the umask; a question writes nothing. */
class StateReadersTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void byDefaultTheOwnerAlone() throws IOException {
        nights.publish("2026-11-23");

        assertThat(modes()).containsEntry("", "700").containsEntry("db", "700");
        assertThat(modes().values()).containsOnly("700", "600");
    }

    @Test
    void aGroupMayReadAndNeverWrite() throws IOException {
        nights.publish("2026-11-23");

        nights.publish("2026-11-24", "--state-readers", "group");

        assertThat(modes()).containsEntry("", "750").containsEntry("db", "750").containsEntry("lock", "640");
        assertThat(modes().values()).containsOnly("750", "640");
        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "1")
                        .code())
                .isZero();
        assertThat(modes().values()).containsOnly("750", "640");
        nights.publish("2026-11-24");
        assertThat(modes().get("db/licentiesync.script")).isEqualTo("600");
    }

    @Test
    void aFolderThatPassesOnItsGroupKeepsDoingSo() throws IOException {
        Files.createDirectories(nights.state());
        Files.setAttribute(nights.state(), "unix:mode", 02750);

        nights.publish("2026-11-23", "--state-readers", "group");

        assertThat(modes()).containsEntry("", "2750").containsEntry("db", "2750");
    }

    @Test
    void everyoneMayNot() {
        Nights.Outcome outcome = nights.run("2026-11-23", "--state-readers", "everyone");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--state-readers is owner or group, never everyone");
    }

    /** HSQLDB makes its files by the umask. */
    @Tag("slow")
    @Test
    void theUmaskHasNoSay() throws Exception {
        Process night = new ProcessBuilder(Stream.concat(
                                Stream.of("sh", "-c", "umask 000; exec \"$@\"", "sh"),
                                nights.javaCommand("2026-11-23").stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .start();
        Jvm.awaitEnd(night);

        assertThat(night.exitValue()).as(Nights.read(temp.resolve("said"))).isZero();
        assertThat(modes().values()).containsOnly("700", "600");
    }

    @Test
    void theHistoryWritesNothing() throws IOException {
        nights.publish("2026-11-23");
        Map<String, String> before = contents();

        Nights.Outcome history =
                Nights.command("history", "--state", nights.state().toString());

        assertThat(history.out()).contains("PUBLISHED");
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> modes() throws IOException {
        assumeTrue(nights.state().getFileSystem().supportedFileAttributeViews().contains("unix"));
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(nights.state())) {
            for (Path path : paths.toList()) {
                modes.put(
                        nights.state().relativize(path).toString(),
                        Integer.toOctalString((int) Files.getAttribute(path, "unix:mode") & 07777));
            }
        }
        return modes;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(nights.state())) {
            for (Path path : paths.toList()) {
                contents.put(
                        path + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " "
                                + Files.getLastModifiedTime(path),
                        Files.isDirectory(path)
                                ? ""
                                : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
