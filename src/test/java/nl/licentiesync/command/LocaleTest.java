package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the locale of the computer, a night stores, names, reads and says the same. */
@Tag("slow")
class LocaleTest {

    @TempDir
    Path temp;

    /** Arabic figures, a dotless i, and years of the Buddhist calendar. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"})
    void nightsAreTheSame(String locale) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            Told expected = nights(temp.resolve("root"));
            Locale.setDefault(Locale.forLanguageTag(locale));
            Told told = nights(temp.resolve("here"));

            assertThat(told.reports()).isEqualTo(expected.reports());
            assertThat(told.reports()).containsKeys("2026-11-23-run-1", "held/2026-11-25-run-3");
            assertThat(told.screen()).isEqualTo(expected.screen());
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Three nights, of which the last is held, and questions about them. */
    private static Told nights(Path home) {
        List<String> screen = new ArrayList<>();
        Nights nights = TwoSchools.write(new Nights(home));
        String state = nights.state().toString();
        nights.edit("teachers.csv", ",IBRTer,", ",ICTCOORDINATOR,");
        screen.add(told(nights.run("2026-11-23")));
        nights.edit("licences.csv", "L4,34CD00,Het Kompas,EST,2025-08-01,,,", "L4,34CD00,Het Kompas,EST,2025-13-01,,,");
        screen.add(
                nights.run("2026-11-24", "--lang", "en", "--log-format", "json").out());
        nights.delete("programs.csv");
        screen.add(told(nights.run("2026-11-25")));
        screen.add(Nights.command("history", "--state", state).out().replaceAll("\\d+\\.\\d s", "N s"));
        screen.add(told(Nights.command("explain", "--state", state, "--teacher", "T1", "--school", "12AB00")));
        screen.add(told(Nights.command("sync", "--threads", "999")));
        Path generated = home.resolve("generated");
        screen.add(told(Nights.command("generate", "--schools", "3", "--out", generated.toString(), "--dutch")));
        SortedMap<String, String> reports = nights.reportTree();
        // The one bears the id of the state, the other the times at which scripts were written.
        reports.keySet().removeIf(file -> file.endsWith("manifest.json") || file.endsWith("search/indexed.bin"));
        screen.replaceAll(text -> text.replace(home.toString(), "HOME"));
        return new Told(reports, screen);
    }

    private static String told(Nights.Outcome outcome) {
        return Integer.toString(outcome.code()) + '\n' + outcome.out() + outcome.err();
    }

    private record Told(SortedMap<String, String> reports, List<String> screen) {}

    /** The program sets a locale of its own, so that libraries do not ask the computer's either. */
    @Test
    void theProgramItselfHasNoLocale() throws IOException {
        Nights nights = TwoSchools.write(new Nights(temp));
        List<String> command = new ArrayList<>(nights.javaCommand("2026-11-23", "--verbose"));
        command.addAll(1, List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"));

        Jvm.awaitEnd(Jvm.start(temp, command));

        assertThat(Nights.read(temp.resolve("err")))
                .matches("(?s)[\\p{ASCII}]+")
                .contains("run 1: published");
        assertThat(Nights.names(nights.reports())).contains("2026-11-23-run-1");
    }
}
