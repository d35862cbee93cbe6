package nl.licentiesync.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.licentiesync.files.Readers;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.intake.ExportPaths;
import nl.licentiesync.nightly.DryRun;
import nl.licentiesync.nightly.GuardLimits;
import nl.licentiesync.nightly.NightMode;
import nl.licentiesync.nightly.NightRequest;
import nl.licentiesync.nightly.NightResult;
import nl.licentiesync.nightly.NightRunner;
import nl.licentiesync.nightly.Retention;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that runs a night can be told. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class NightOptions {

    private static final int MOST_THREADS = 256;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--exports",
            paramLabel = "DIR",
            description = "Folder with licences.csv, teachers.csv and, if you have them, programs.csv and"
                    + " manual-links.csv.")
    private @Nullable Path exports;

    @Option(names = "--licences", paramLabel = "FILE", description = "The licence export, instead of the folder's.")
    private @Nullable Path licences;

    @Option(names = "--teachers", paramLabel = "FILE", description = "The teacher export, instead of the folder's.")
    private @Nullable Path teachers;

    @Option(names = "--programs", paramLabel = "FILE", description = "The catalogue, instead of the folder's.")
    private @Nullable Path programs;

    @Option(names = "--manual-links", paramLabel = "FILE", description = "The manual links, instead of the folder's.")
    private @Nullable Path manualLinks;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "DIR",
            description = "Folder in which the state is kept between nights; made when it does not exist.")
    private Path state;

    @Option(
            names = "--reports",
            required = true,
            paramLabel = "DIR",
            description = "Folder in which each run's report and 'latest' are published; made when it does not exist.")
    private Path reports;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Encoding of the exports, such as windows-1252 (default: ${DEFAULT-VALUE}).")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            defaultValue = "nl",
            description = "Language of what administrators read (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(
            names = "--contacts",
            paramLabel = "FILE",
            description = "Lines such as 'phone = 013 583 88 88': what the pages name instead of the usual addresses"
                    + " (teacher-login, pupil-login, customer-service, software-helpdesk, whatsapp, phone, hours.nl,"
                    + " hours.en).")
    private @Nullable Path contacts;

    @Option(
            names = "--readers",
            paramLabel = "WHO",
            defaultValue = "owner",
            description = "Who may read the reports: owner, group or everyone (default: ${DEFAULT-VALUE}). They hold"
                    + " personal data.")
    private Readers readers;

    @Option(
            names = "--school-year-start",
            paramLabel = "MM-DD",
            defaultValue = "08-01",
            description = "First day of the school year (default: ${DEFAULT-VALUE}).")
    private MonthDay schoolYearStart;

    @Option(
            names = "--results-years",
            paramLabel = "N",
            defaultValue = "1",
            description = "School years that results stay visible after a licence ended (default: ${DEFAULT-VALUE}).")
    private int resultsYears;

    @Option(
            names = "--max-rejected",
            paramLabel = "P",
            defaultValue = "5",
            description = "The guard holds a night when more than this percentage of a file's rows is rejected"
                    + " (default: ${DEFAULT-VALUE}).")
    private int maxRejected;

    @Option(
            names = "--max-missing",
            paramLabel = "P",
            defaultValue = "10",
            description = "... of the licences or teachers of the run before is missing (default: ${DEFAULT-VALUE}).")
    private int maxMissing;

    @Option(
            names = "--max-lost",
            paramLabel = "P",
            defaultValue = "10",
            description = "... of the visible programs is lost without announcement (default: ${DEFAULT-VALUE}).")
    private int maxLost;

    @Option(
            names = "--keep",
            paramLabel = "N|Nd",
            defaultValue = "2",
            description = "Keep reports, and what restore needs, for this number of school years, the running one"
                    + " included, or of days such as 90d; older ones are removed (default: ${DEFAULT-VALUE}).")
    private Retention keep;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work at a time (default: one for each core). The report is the same"
                    + " whatever it is.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing when all is well.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log a line for each step, as on a terminal, and the full cause of a failure.")
    private boolean verbose;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description =
                    "What standard error gets: text for people, or a JSON object on each line for collectors, which"
                            + " are always told of each step (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat;

    @Option(
            names = "--on-finish",
            paramLabel = "COMMAND",
            description = "Run this with the shell when the night is over, however it ended; it finds status, run and"
                    + " paths in its environment as LICENTIESYNC_NIGHT_STATUS, _EXIT_CODE, _DATE, _RUN, _REPORT, _SUMMARY,"
                    + " _MESSAGE.")
    private @Nullable String onFinish;

    Path state() {
        return state;
    }

    /** Refuses what a night would refuse before it reads anything. */
    void checkRanges() {
        threads();
        limits();
        calendar();
    }

    /** Runs a night of that day, tells what came of it, and gives the exit code. */
    int run(LocalDate day, OffsetDateTime now, NightMode mode) throws StateLock.HeldElsewhere {
        try {
            NightResult result = NightRunner.run(request(day, now, mode));
            ExitCode code = tell(result, day);
            if (onFinish != null) {
                new OnFinish(onFinish, spec.commandLine()).tell(result, day, code);
            }
            return code.code();
        } catch (StateLock.HeldElsewhere | RuntimeException e) {
            if (onFinish != null) {
                new OnFinish(onFinish, spec.commandLine()).tell(e, day, ExitCode.of(e));
            }
            throw e;
        }
    }

    /** Shows what a night of that day would publish, and gives the exit code. */
    int dryRun(LocalDate day, OffsetDateTime now, NightMode mode) throws StateLock.HeldElsewhere {
        return tell(DryRun.run(request(day, now, mode)), day).code();
    }

    private NightRequest request(LocalDate day, OffsetDateTime now, NightMode mode) {
        Watching watching = new Watching(logFormat, quiet, verbose, Terminal.ofStandardError());
        Logging.start(logFormat, watching.steps());
        return new NightRequest(
                exportPaths(),
                encoding,
                state,
                reports,
                day,
                now,
                calendar(),
                limits(),
                keep,
                Locale.forLanguageTag(language.name()),
                contacts(),
                readers,
                mode,
                threads(),
                watching.progress(spec.commandLine().getErr()));
    }

    private ExitCode tell(NightResult result, LocalDate day) {
        ExitCode code = result.held() ? ExitCode.HELD : ExitCode.DONE;
        Outcomes.log(result, code);
        if (!quiet || result.held()) {
            new NightSummary(result, day).print(spec.commandLine().getOut());
        }
        return code;
    }

    private ExportPaths exportPaths() {
        Map<ExportFile, Path> named = new EnumMap<>(ExportFile.class);
        putIfNamed(named, ExportFile.LICENCES, licences, "--licences");
        putIfNamed(named, ExportFile.TEACHERS, teachers, "--teachers");
        putIfNamed(named, ExportFile.PROGRAMS, programs, "--programs");
        putIfNamed(named, ExportFile.MANUAL_LINKS, manualLinks, "--manual-links");
        boolean complete = named.containsKey(ExportFile.LICENCES) && named.containsKey(ExportFile.TEACHERS);
        if (exports == null && !complete) {
            throw new ParameterException(
                    spec.commandLine(), "Name the folder of the exports with --exports, or the files one by one.");
        }
        if (exports != null && !Files.isDirectory(exports)) {
            throw new ParameterException(
                    spec.commandLine(), "The export folder %s does not exist; name the right one.".formatted(exports));
        }
        return new ExportPaths(exports, named);
    }

    /** A folder that was typed goes before single files that the environment or a file names. */
    private void putIfNamed(Map<ExportFile, Path> named, ExportFile file, @Nullable Path path, String option) {
        if (path != null && (isTyped(option) || !isTyped("--exports"))) {
            named.put(file, path);
        }
    }

    private Contacts contacts() {
        if (contacts == null) {
            return Contacts.DEFAULT;
        }
        try {
            return Contacts.read(contacts);
        } catch (IOException e) {
            throw refused(
                    "--contacts",
                    contacts,
                    "The contacts in %s cannot be read; name the right file.".formatted(contacts));
        } catch (IllegalArgumentException e) {
            throw refused("--contacts", contacts, e.getMessage() + ".");
        }
    }

    private boolean isTyped(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private int threads() {
        return inRange("--threads", threads, 1, MOST_THREADS);
    }

    private GuardLimits limits() {
        return new GuardLimits(
                inRange("--max-rejected", maxRejected, 0, 100),
                inRange("--max-missing", maxMissing, 0, 100),
                inRange("--max-lost", maxLost, 0, 100));
    }

    private SchoolCalendar calendar() {
        int years = inRange("--results-years", resultsYears, 0, SchoolCalendar.MOST_RESULTS_YEARS);
        try {
            return new SchoolCalendar(schoolYearStart, years);
        } catch (IllegalArgumentException e) {
            throw refused("--school-year-start", schoolYearStart, e.getMessage() + ".");
        }
    }

    private int inRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw refused(option, value, "%s must be %d to %d, not %d.".formatted(option, least, most, value));
        }
        return value;
    }

    private ParameterException refused(String option, Object value, String sentence) {
        return new ParameterException(spec.commandLine(), sentence, spec.findOption(option), value.toString());
    }

    /** The languages of the report. */
    enum Language {
        nl,
        en
    }
}
