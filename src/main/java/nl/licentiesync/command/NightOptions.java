package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.licentiesync.basispoort.ActualLists;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.nightly.DryRun;
import nl.licentiesync.nightly.NightMode;
import nl.licentiesync.nightly.NightRequest;
import nl.licentiesync.nightly.NightResult;
import nl.licentiesync.nightly.NightRunner;
import nl.licentiesync.nightly.Retention;
import nl.licentiesync.nightly.guard.GuardLimits;
import nl.licentiesync.nightly.notices.NoticeOptions;
import nl.licentiesync.store.Operator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that runs a night. */
@OptionTopic(HelpTopic.GENERAL)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class NightOptions {

    private static final int MOST_THREADS = 256;
    private static final int MOST_DAYS = 3650;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ExportOptions exports;

    @Mixin
    private ReaderOptions reading;

    @Mixin
    private CalendarOptions years;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--state",
            required = true,
            paramLabel = "DIR",
            description = "Folder in which the state is kept between nights; made when it does not exist.")
    private Path state;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--reports",
            required = true,
            paramLabel = "DIR",
            description = "Folder in which each run's report and 'latest' are published; made when it does not exist.")
    private Path reports;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--readers",
            paramLabel = "WHO",
            defaultValue = "owner",
            description = "Who may read the reports: owner, group or everyone (default: ${DEFAULT-VALUE}). They hold"
                    + " personal data.")
    private FilePermissions filePermissions;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--state-readers",
            paramLabel = "WHO",
            defaultValue = "owner",
            description = "Who may read the state, to ask 'explain --state' and 'history': owner or group (default:"
                    + " ${DEFAULT-VALUE}). It holds personal data.")
    private FilePermissions statePermissions;

    @Mixin
    private MaxRejectedOption maxRejected;

    @OptionTopic(HelpTopic.GUARD)
    @Option(
            names = "--max-missing",
            paramLabel = "P",
            defaultValue = "10",
            description =
                    "The guard holds a night when more than this percentage of the licences or teachers of the run"
                            + " before is missing (default: ${DEFAULT-VALUE}).")
    private int maxMissing;

    @OptionTopic(HelpTopic.GUARD)
    @Option(
            names = "--max-lost",
            paramLabel = "P",
            defaultValue = "10",
            description =
                    "The guard holds a night when more than this percentage of the visible programs is lost without"
                            + " announcement (default: ${DEFAULT-VALUE}).")
    private int maxLost;

    @OptionTopic(HelpTopic.GUARD)
    @Option(
            names = "--max-gained",
            paramLabel = "P",
            defaultValue = "10",
            description = "The guard holds a night when more than this percentage of the visible programs is gained or"
                    + " restored because year groups, cancellations, last days or programs of the catalogue vanished"
                    + " (default: ${DEFAULT-VALUE}).")
    private int maxGained;

    @Mixin
    private GuardFloorOption guardFloor;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--tell-rejected",
            paramLabel = "P",
            defaultValue = "1",
            description = "Tell, with --quiet too, that more than this percentage of a file's rows, or more than 100"
                    + " rows, is rejected (default: ${DEFAULT-VALUE}).")
    private int tellRejected;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--max-age",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "Warn when licences and teachers are the same files as so many days ago; 0 never warns"
                    + " (default: ${DEFAULT-VALUE}).")
    private int maxAge;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--actual",
            paramLabel = "DIR",
            description =
                    "Answers of Basispoort as they were saved: the pages of schools say which programs are missing"
                            + " there, and for how many teachers (default: not said).")
    private @Nullable Path actual;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--no-pages",
            description = "Write the CSV files and the summary only: no pages, and no CSV files of single schools.")
    private boolean noPages;

    @OptionTopic(HelpTopic.STATE)
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

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing when all is well.")
    private boolean quiet;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = {"-v", "--verbose"},
            description = "Log a line for each step, as on a terminal, and the full cause of a failure.")
    private boolean verbose;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description =
                    "What standard error gets: text for people, or a JSON object on each line for collectors, which"
                            + " are always told of each step (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat;

    @OptionTopic(HelpTopic.TOLD)
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
        statePermissions();
        threads();
        limits();
        notices();
        years.calendar(spec);
    }

    /** Runs a night of that day, tells what came of it, and gives the exit code. */
    int run(LocalDate day, OffsetDateTime now, NightMode mode, Operator operator) throws StateLock.HeldElsewhere {
        try {
            NightResult result = NightRunner.run(request(day, now, mode, operator));
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
    int dryRun(LocalDate day, OffsetDateTime now, NightMode mode, Operator operator) throws StateLock.HeldElsewhere {
        return tell(DryRun.run(request(day, now, mode, operator)), day).code();
    }

    private NightRequest request(LocalDate day, OffsetDateTime now, NightMode mode, Operator operator) {
        NightDisplay nightDisplay = new NightDisplay(logFormat, quiet, verbose, Terminal.ofStandardError());
        Logging.start(logFormat, nightDisplay.steps());
        return new NightRequest(
                exports.paths(spec, day),
                exports.reading(spec),
                state,
                reports,
                day,
                now,
                years.calendar(spec),
                limits(),
                notices(),
                keep,
                reading.locale(),
                reading.contacts(spec),
                !noPages,
                Optional.ofNullable(actual).map(ActualLists::all),
                filePermissions,
                statePermissions(),
                mode,
                operator,
                threads(),
                nightDisplay.progress(spec.commandLine().getErr()));
    }

    private ExitCode tell(NightResult result, LocalDate day) {
        ExitCode code = result.held() ? ExitCode.HELD : ExitCode.DONE;
        OutcomeLog.log(result, code, logFormat);
        if (!quiet || result.held()) {
            new NightSummary(result, day).print(spec.commandLine().getOut());
        } else {
            new NightSummary(result, day).printDue(spec.commandLine().getOut());
        }
        return code;
    }

    private FilePermissions statePermissions() {
        if (statePermissions == FilePermissions.EVERYONE) {
            throw OptionRanges.refused(
                    spec,
                    "--state-readers",
                    "everyone",
                    "The state holds personal data, so that --state-readers is owner or group, never everyone.");
        }
        return statePermissions;
    }

    private int threads() {
        return OptionRanges.inRange(spec, "--threads", threads, 1, MOST_THREADS);
    }

    private NoticeOptions notices() {
        return new NoticeOptions(
                OptionRanges.inRange(spec, "--tell-rejected", tellRejected, 0, 100),
                OptionRanges.inRange(spec, "--max-age", maxAge, 0, MOST_DAYS));
    }

    private GuardLimits limits() {
        return new GuardLimits(
                maxRejected.percentage(spec),
                OptionRanges.inRange(spec, "--max-missing", maxMissing, 0, 100),
                OptionRanges.inRange(spec, "--max-lost", maxLost, 0, 100),
                OptionRanges.inRange(spec, "--max-gained", maxGained, 0, 100),
                guardFloor.floor(spec));
    }
}
