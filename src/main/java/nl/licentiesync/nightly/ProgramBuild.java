package nl.licentiesync.nightly;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import nl.licentiesync.report.FileChecksum;

/** Tells this build of the program from others, which may write the same facts in other words. */
final class ProgramBuild {

    private ProgramBuild() {}

    /** The checksum of the program's own archive; of classes in a folder, as tests run, nothing is known. */
    static String own() {
        CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(program) ? FileChecksum.of(program).toString() : "";
        } catch (URISyntaxException | IOException unreadable) {
            return "";
        }
    }
}
