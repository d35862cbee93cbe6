package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.licentiesync.files.Folders;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The folder from which each test of a class goes on, as after nights that are run once: every test finds it under the
 * same name, which a state remembers, and with the same times and hard links.
 */
final class SharedStart implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Preparation preparation;
    private Path home;

    SharedStart(Preparation preparation) {
        this.preparation = preparation;
    }

    /** The folder of a test. */
    Path folder() {
        return home.resolve("test");
    }

    /** Nights in that folder. */
    Nights nights() {
        return new Nights(folder());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        home = Files.createTempDirectory("start").toRealPath();
        preparation.in(Files.createDirectory(folder()));
        Files.move(folder(), kept());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Folders.delete(folder());
        // Java rounds the times of a copy, and would take the hard links apart.
        Process copy = new ProcessBuilder("cp", "-a", kept().toString(), folder().toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Folders.delete(home);
    }

    private Path kept() {
        return home.resolve("kept");
    }

    /** What is done once, before the first test. */
    interface Preparation {
        void in(Path folder) throws Exception;
    }
}
