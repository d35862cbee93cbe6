package nl.licentiesync.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.licentiesync.command.MainCommand;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.intake.ExportReader;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FactDates;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.ActionRule;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many rows of the decision table one core works out in a second, on generated schools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RulesBenchmark {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final int SCHOOLS = 200;

    private final LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);
    private final VisibilityRule visibility = new VisibilityRule(SchoolCalendar.DEFAULT);

    private Catalogue catalogue = Catalogue.absent();
    private List<School> schools = List.of();
    private int next;

    /** The rows worked out, beside the schools. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Counted {
        public long rows;
    }

    @Setup
    public void generate() throws IOException {
        Path folder = Files.createTempDirectory("licentiesync-rules");
        Path exports = folder.resolve("exports");
        MainCommand.run(
                Clock.systemUTC(),
                new PrintWriter(System.out),
                new PrintWriter(System.err),
                "generate",
                "--schools",
                Integer.toString(SCHOOLS),
                "--seed",
                "7",
                "--date",
                DATE.toString(),
                "--out",
                exports.toString());
        Exports read = ExportReader.start(
                        ExportPaths.in(exports),
                        ReadingOptions.of(StandardCharsets.UTF_8),
                        FactDates.ANY,
                        Runnable::run)
                .finish(List.of(), Catalogue.absent());
        catalogue = read.catalogue();
        schools = read.schoolCodes().stream()
                .map(code -> read.school(code).unpack())
                .toList();
        Folders.delete(folder);
    }

    /** A school as on a first night: standings, rows, links, what comes next, changes and actions. */
    @Benchmark
    public void firstNight(Counted counted, Blackhole sink) {
        School school = schools.get(next++ % schools.size());
        LicenceStatuses licenceStatuses = rules.licenceStatuses(school, catalogue, DATE);
        List<Visibility> rows = visibility.rows(licenceStatuses, catalogue, DATE);
        sink.consume(LinkingRule.links(rows, SchoolLinks.none(), DATE));
        OutlookRule outlook = new OutlookRule(rules, licenceStatuses, DATE);
        for (Visibility row : rows) {
            sink.consume(outlook.nextAccess(row));
        }
        sink.consume(ChangeRule.changes(school, rows, SchoolLinks.none(), DATE));
        sink.consume(new ActionRule(rules, catalogue, DATE).actions(licenceStatuses, rows));
        counted.rows += rows.size();
    }

    /** Only what each teacher sees. */
    @Benchmark
    public void visibility(Counted counted, Blackhole sink) {
        School school = schools.get(next++ % schools.size());
        List<Visibility> rows = visibility.rows(rules.licenceStatuses(school, catalogue, DATE), catalogue, DATE);
        sink.consume(rows);
        counted.rows += rows.size();
    }
}
