package nl.licentiesync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.command.MainCommand;
import nl.licentiesync.files.Folders;

/** The reports that the tests look at, each made by real nights when a test first asks for it. */
final class Reports implements AutoCloseable {

    private static final Path SAMPLE_DATA = Path.of("sample-data");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:30:00Z"), ZoneOffset.UTC);

    /** A generated school with 60 teachers in service. */
    static final String LARGE_SCHOOL = "00HZ01";

    private static final int SCHOOLS_WITH_A_LARGE_ONE = 600;
    private static final int LARGE = 54;

    private final Map<String, Report> made = new HashMap<>();
    private final Path home;

    Reports() {
        try {
            this.home = Files.createTempDirectory("licentiesync-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report by the name that test parameters use. */
    Report named(String name, String language) {
        return switch (name) {
            case "sample" -> sample(language);
            case "kinds" -> kinds(language);
            case "hostile" -> hostile(language);
            case "simulated" -> simulated(language);
            case "simulatedHostile" -> simulatedHostile(language);
            default -> throw new IllegalArgumentException("No report is named " + name);
        };
    }

    /** The second night of the sample data, with the day before it. */
    Report sample(String language) {
        return report("sample-" + language, folder -> {
            night(folder, SAMPLE_DATA.resolve("1-first-night"), "2026-11-23", language);
            night(folder, SAMPLE_DATA.resolve("2-terms-accepted"), "2026-11-23", language);
            night(folder, SAMPLE_DATA.resolve("3-next-night"), "2026-11-24", language);
        });
    }

    /** The night of the sample data with other kinds of licence and permissions. */
    Report kinds(String language) {
        return report(
                "kinds-" + language,
                folder -> night(folder, SAMPLE_DATA.resolve("8-kinds-of-licence"), "2027-08-06", language));
    }

    /** The day of the sample data on which terms were accepted, which the pictures in the documents show. */
    Report pictured(String language) {
        return report("pictured-" + language, folder -> {
            night(folder, SAMPLE_DATA.resolve("1-first-night"), "2026-11-23", language);
            night(folder, SAMPLE_DATA.resolve("2-terms-accepted"), "2026-11-23", language);
        });
    }

    /** What differs from the saved answers of the sample data, which do once in every way. */
    Path drift(String language) {
        pictured(language);
        Path folder = home.resolve("pictured-" + language);
        Path out = folder.resolve("drift");
        if (Files.notExists(out)) {
            run(
                    "drift",
                    "--state",
                    folder.resolve("state").toString(),
                    "--actual",
                    SAMPLE_DATA.resolve("basispoort").toString(),
                    "--lang",
                    language,
                    "--out",
                    out.toString());
        }
        return out.resolve("drift.html");
    }

    /** The HTML of a school's letter of the first night of the sample data. */
    Path letter(String language) {
        pictured(language);
        Path folder = home.resolve("pictured-" + language);
        Path html = folder.resolve("letter.html");
        if (Files.notExists(html)) {
            Path letters = folder.resolve("letters");
            run(
                    "letters",
                    "--state",
                    folder.resolve("state").toString(),
                    "--run",
                    "1",
                    "--lang",
                    language,
                    "--page-url",
                    "https://example.org/{school_id}.html",
                    "--out",
                    letters.toString());
            write(html, htmlOf(letters.resolve("93QA00.eml")));
        }
        return html;
    }

    private static String htmlOf(Path letter) {
        try (InputStream in = Files.newInputStream(letter)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return ((MimeMultipart) message.getContent())
                    .getBodyPart(1)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A night and the next on exports that try to break the pages. */
    Report hostile(String language) {
        return report("hostile-" + language, folder -> {
            night(folder, HostileExports.firstNight(folder.resolve("first")), "2026-11-23", language);
            night(folder, HostileExports.nextNight(folder.resolve("next")), "2026-11-24", language);
        });
    }

    /** Some years of the sample data, with assumptions. */
    Report simulated(String language) {
        return report(
                "simulated-" + language,
                folder -> simulation(
                        folder,
                        SAMPLE_DATA.resolve("1-first-night"),
                        language,
                        "--cancel",
                        "L-1001@2027-06-29",
                        "--accept-terms",
                        "school=93QA00"));
    }

    /** Some years of exports that try to break the pages, with assumptions about two of the schools. */
    Report simulatedHostile(String language) {
        return report(
                "simulatedHostile-" + language,
                folder -> simulation(
                        folder,
                        HostileExports.firstNight(folder.resolve("first")),
                        language,
                        "--accept-terms",
                        "school=" + HostileExports.school(0),
                        "--accept-terms",
                        "school=" + HostileExports.LARGE));
    }

    /** Two school years of generated schools. */
    Report simulatedCountry(int schools) {
        return report("simulatedCountry", folder -> simulation(folder, exports(schools), "nl"));
    }

    /** A night of generated schools. */
    Report generated(int schools) {
        return report("generated-" + schools, folder -> night(folder, exports(schools), "2026-11-23", "nl"));
    }

    /** A night of those of 600 generated schools that have 54 teachers or more. */
    Report largeSchool() {
        return report("largeSchools", folder -> {
            Path all = exports(SCHOOLS_WITH_A_LARGE_ONE);
            Path some = folder.resolve("exports");
            Set<String> large = lines(all.resolve("teachers.csv"))
                    .collect(Collectors.groupingBy(Reports::school, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(school -> school.getValue() >= LARGE)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            for (String file : List.of("licences.csv", "teachers.csv", "permissions.csv", "programs.csv")) {
                boolean ofSchools = !file.equals("programs.csv");
                write(
                        some.resolve(file),
                        Stream.concat(
                                        lines(all.resolve(file)).limit(1),
                                        lines(all.resolve(file))
                                                .skip(1)
                                                .filter(line -> !ofSchools
                                                        || large.stream().anyMatch(line::contains)))
                                .collect(Collectors.joining("\n", "", "\n")));
            }
            night(folder, some, "2026-11-23", "nl");
        });
    }

    private static String school(String line) {
        return line.split(",", 3)[1];
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exports of generated schools. */
    Path exports(int schools) {
        Path exports = home.resolve("exports-" + schools);
        if (Files.notExists(exports)) {
            run("generate", "--schools", Integer.toString(schools), "--seed", "7", "--out", exports.toString());
        }
        return exports;
    }

    private Report report(String name, Nights nights) {
        return made.computeIfAbsent(name, absent -> {
            Path folder = home.resolve(name);
            nights.run(folder);
            return new Report(latest(folder));
        });
    }

    private static Path latest(Path folder) {
        try {
            return folder.resolve("reports/latest").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void night(Path folder, Path exports, String date, String language) {
        run(
                "sync",
                "--exports",
                exports.toString(),
                "--date",
                date,
                "--lang",
                language,
                "--state",
                folder.resolve("state").toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--accept-changes");
    }

    private static void simulation(Path folder, Path exports, String language, String... assumptions) {
        List<String> arguments = new ArrayList<>(List.of(
                "simulate",
                "--exports",
                exports.toString(),
                "--from",
                "2026-11-23",
                "--to",
                "2028-08-01",
                "--lang",
                language,
                "--out",
                folder.resolve("reports/latest").toString()));
        arguments.addAll(List.of(assumptions));
        run(arguments.toArray(String[]::new));
    }

    private static void run(String... arguments) {
        StringWriter screen = new StringWriter();
        int code = MainCommand.run(CLOCK, new PrintWriter(screen), new PrintWriter(screen), arguments);
        assertThat(code).as("%s%n%s", String.join(" ", arguments), screen).isZero();
    }

    @Override
    public void close() throws IOException {
        Folders.delete(home);
    }

    /** The nights that lead to a report, in a folder of their own. */
    private interface Nights {
        void run(Path folder);
    }
}
