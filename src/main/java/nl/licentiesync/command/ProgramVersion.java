package nl.licentiesync.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} tells: version and commit, as the build noted them, and Java. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream file =
                Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("version.properties"))) {
            build.load(file);
        }
        return of(build, System.getProperty("java.runtime.version"), System.getProperty("java.vendor"));
    }

    static String[] of(Properties build, String java, String vendor) {
        String commit = build.getProperty("commit");
        return new String[] {
            "Licentiesync " + build.getProperty("version"),
            commit.isEmpty()
                    ? "Commit unknown (built without Git)"
                    : "Commit " + commit + " (" + build.getProperty("committed") + ")",
            "Java " + java + " (" + vendor + ")"
        };
    }
}
