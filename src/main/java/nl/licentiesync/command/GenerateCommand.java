package nl.licentiesync.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.basispoort.sample.SampleAnswers;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.generate.ExportForm;
import nl.licentiesync.generate.ExportTotals;
import nl.licentiesync.generate.Generator;
import nl.licentiesync.generate.GeneratorSettings;
import nl.licentiesync.generate.OutputFolder;
import nl.licentiesync.generate.RosterForm;
import nl.licentiesync.generate.UnusableFolderException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes believable exports of any number of invented schools, to try the program with. */
@Command(
        name = "generate",
        description = "Writes believable exports of invented schools, to try the other commands with.",
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.SCHOOLS)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class GenerateCommand implements Callable<Integer> {

    /** A path in which no character means something to a shell. */
    private static final Pattern UNQUOTED =
            Pattern.compile("(?:[\\p{L}\\p{N}._/@%+=:,-]|" + Pattern.quote(File.separator) + ")+");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--schools",
            required = true,
            paramLabel = "N",
            description = "How many schools, 1 to 100000; 6109 is about the Netherlands.")
    private int schools;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to, new or empty.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Another number gives other schools; the same one the same bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--date",
            paramLabel = "D",
            defaultValue = "2026-11-23",
            description = "The date of the first night (default: ${DEFAULT-VALUE}).")
    private LocalDate date;

    @Option(
            names = "--nights",
            paramLabel = "K",
            defaultValue = "1",
            description = "More than 1 writes DIR/night-1 and so on, one day apart (default: ${DEFAULT-VALUE}).")
    private int nights;

    @Option(
            names = "--change-percent",
            paramLabel = "P",
            defaultValue = "1",
            description = "About how many of the licences and teachers change from night to night"
                    + " (default: ${DEFAULT-VALUE}).")
    private double changePercent;

    @Option(names = "--dutch", description = "Dutch headers and dates, semicolons, as a Dutch spreadsheet writes them.")
    private boolean dutch;

    @Option(
            names = "--basispoort",
            description =
                    "Write beside the exports a folder basispoort with answers as Basispoort might give them, which"
                            + " differ here and there, to try plan and drift with.")
    private boolean basispoort;

    @Option(
            names = "--rosters",
            paramLabel = "FORM",
            description =
                    "Write the teachers as files of schools in a folder rosters instead of teachers.csv: edexml, uwlr"
                            + " or basispoort.")
    private @Nullable String rosters;

    @Option(
            names = "--overwrite",
            description = "Use a folder that is not empty; earlier exports in it are replaced, other files stay.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        check(
                schools >= 1 && schools <= GeneratorSettings.MOST_SCHOOLS,
                "--schools",
                "1 to " + GeneratorSettings.MOST_SCHOOLS);
        check(
                nights >= 1 && nights <= GeneratorSettings.MOST_NIGHTS,
                "--nights",
                "1 to " + GeneratorSettings.MOST_NIGHTS);
        check(changePercent >= 0 && changePercent <= 100, "--change-percent", "0 to 100");
        check(
                !date.isBefore(GeneratorSettings.EARLIEST) && !date.isAfter(GeneratorSettings.LATEST),
                "--date",
                GeneratorSettings.EARLIEST + " to " + GeneratorSettings.LATEST);
        ExportForm form = dutch ? ExportForm.DUTCH : ExportForm.ENGLISH;
        OutputFolder output = prepareOutput();
        ExportTotals totals = new Generator(new GeneratorSettings(
                        schools, seed, date, nights, changePercent / 100, form, basispoort, rosterForm()))
                .generate(output);
        if (basispoort) {
            writeAnswers(output);
        }
        spec.commandLine().getOut().println(summary(totals, output));
        return 0;
    }

    private void writeAnswers(OutputFolder output) throws IOException {
        for (int night = 0; night < nights; night++) {
            Path exports = output.night(night, nights);
            SampleAnswers.write(
                    exports.resolve(OutputFolder.BASISPOORT),
                    ExportEvidence.read(paths(exports), ReadingOptions.of(StandardCharsets.UTF_8)),
                    date.plusDays(night),
                    seed);
        }
    }

    /** The form that was typed: for the other commands the same name is a folder, which a file may set. */
    private @Nullable RosterForm rosterForm() {
        String typed = rosters;
        if (typed == null || !TypedCommandLine.is(spec, "--rosters")) {
            return null;
        }
        return Stream.of(RosterForm.values())
                .filter(form -> form.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Give --rosters one of edexml, uwlr and basispoort."));
    }

    private ExportPaths paths(Path exports) {
        return new ExportPaths(
                exports, Map.of(), date, rosterForm() == null ? null : exports.resolve(OutputFolder.ROSTERS));
    }

    private void check(boolean inRange, String option, String range) {
        if (!inRange) {
            throw new ParameterException(spec.commandLine(), "Give " + option + " a value of " + range + ".");
        }
    }

    private OutputFolder prepareOutput() {
        try {
            return OutputFolder.prepare(out, overwrite);
        } catch (UnusableFolderException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String summary(ExportTotals totals, OutputFolder output) {
        Path first = output.night(0, nights);
        String where = nights == 1 ? first.toString() : first + " and " + (nights - 1) + " more";
        return String.format(
                Locale.ROOT,
                "Wrote %d schools, %d teachers, %d licences, %d manual links, %d permissions and %d programs of %s to %s; try: %s",
                schools,
                totals.teachers(),
                totals.licences(),
                totals.manualLinks(),
                totals.permissions(),
                totals.programs(),
                date,
                where,
                "%s sync --exports %s%s --state %s --reports %s --date %s"
                        .formatted(
                                CommandName.typed(),
                                typed(first),
                                rosterForm() == null ? "" : " --rosters " + typed(first.resolve(OutputFolder.ROSTERS)),
                                typed(beside("state")),
                                typed(beside("reports")),
                                date));
    }

    /** A path as it can be pasted into a shell. */
    private static String typed(Path path) {
        String plain = path.toString();
        return UNQUOTED.matcher(plain).matches() ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }

    private Path beside(String name) {
        return out.resolve("..").resolve(name).normalize();
    }
}
