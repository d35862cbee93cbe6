package nl.licentiesync.nightly.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.generate.ExportForm;
import nl.licentiesync.generate.Generator;
import nl.licentiesync.generate.GeneratorSettings;
import nl.licentiesync.generate.OutputFolder;
import nl.licentiesync.report.GuardRemark;
import nl.licentiesync.report.Share;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 3, the guard: what becomes of a night of sixty schools when parts of its exports are empty. */
class EmptiedColumnsTest {

    /** Accounts come beside rosters only. */
    private static final Set<ExportFile> DELIVERED = EnumSet.complementOf(EnumSet.of(ExportFile.ACCOUNTS));

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);
    private static final GuardedNights NIGHTS = new GuardedNights();

    @TempDir
    static Path temp;

    private static Path whole;

    @BeforeAll
    static void publishAWholeNight() throws IOException {
        whole = temp.resolve("whole");
        new Generator(new GeneratorSettings(60, 7, NIGHT, 1, 0, ExportForm.ENGLISH))
                .generate(OutputFolder.prepare(whole, false));
        Path links = whole.resolve(ExportFile.MANUAL_LINKS.fileName());
        Files.write(links, Files.readAllLines(links).subList(0, 11));
        NIGHTS.publish(NIGHT, whole);
    }

    /**
     * Each column by itself. Without a required value no row can be used: a required file is refused, and the catalogue
     * is gone. The ten manual links, the programs that do not renew and the revoked permissions are too few for the
     * guard. Links and permissions stay in force where their key can be read.
     */
    @Test
    void eachColumn() throws IOException {
        List<String> verdicts = new ArrayList<>();
        for (ExportFile file : DELIVERED) {
            String names = header(Files.readString(whole.resolve(file.fileName())));
            List<Column> columns = file.columns().stream()
                    .filter(column -> names.contains(column.english()))
                    .toList();
            for (Column column : columns) {
                Path folder = with(file, text -> without(text, column, (header, row) -> true));
                verdicts.add("%s %s: %s".formatted(file.fileName(), column.english(), verdict(folder)));
            }
        }
        assertThat(String.join("\n", verdicts) + "\n").isEqualTo("""
                licences.csv licence_id: refused
                licences.csv school_id: refused
                licences.csv school_name: held, 793 values gone
                licences.csv program_id: refused
                licences.csv starts_on: refused
                licences.csv terms_accepted_on: held, 9063 of 9063 PROGRAMS_LOST, 715 values gone
                licences.csv terms_accepted_by: held, 9063 of 9063 PROGRAMS_LOST, 710 values gone
                licences.csv cancelled_on: held, 76 values gone; sudden gains at 14 schools
                licences.csv ends_on: held, 54 values gone; sudden gains at 1 schools
                teachers.csv teacher_id: refused
                teachers.csv school_id: refused
                teachers.csv first_name: held, 1418 values gone
                teachers.csv prefix: held, 527 values gone
                teachers.csv last_name: held, 1418 values gone
                teachers.csv email: held, 1418 values gone
                teachers.csv basispoort_id: held, 9063 of 9063 PROGRAMS_LOST, 1372 values gone
                teachers.csv roles: held, 1418 values gone
                teachers.csv year_groups: held, 5102 of 9063 PROGRAMS_GAINED, 1312 values gone; sudden gains at 59 schools
                teachers.csv end_date: held, 146 values gone; sudden gains at 18 schools
                programs.csv program_id: held, 40 of 40 rejected, 5529 of 9063 PROGRAMS_GAINED; sudden gains at 59 schools
                programs.csv name: held, 40 values gone
                programs.csv publisher: held, 40 values gone
                programs.csv year_groups: held, 5102 of 9063 PROGRAMS_GAINED, 37 values gone; sudden gains at 59 schools
                programs.csv year_planning: held, 16 values gone
                programs.csv cancel_before: held, 14 values gone
                programs.csv renews: published
                programs.csv results_years: published
                programs.csv method_id: held, 39 values gone
                manual-links.csv teacher_id: published
                manual-links.csv school_id: published
                manual-links.csv program_id: published
                manual-links.csv linked_on: published
                permissions.csv school_id: held, 328 of 328 rejected, 9063 of 9063 PROGRAMS_LOST
                permissions.csv publisher: held, 328 of 328 rejected, 9063 of 9063 PROGRAMS_LOST
                permissions.csv granted_on: held, 328 of 328 rejected, 328 values gone
                permissions.csv revoked_on: published
                """);
    }

    @Test
    void filesThatHoldNothing() throws IOException {
        assertThat(verdict(with(ExportFile.PROGRAMS, EmptiedColumnsTest::header)))
                .isEqualTo("held, 5529 of 9063 PROGRAMS_GAINED, 40 rows gone; sudden gains at 59 schools");
        assertThat(verdict(with(ExportFile.MANUAL_LINKS, EmptiedColumnsTest::header)))
                .as("ten rows are gone, which are too few")
                .isEqualTo("published");

        assertThat(verdict(with(ExportFile.PERMISSIONS, EmptiedColumnsTest::header)))
                .isEqualTo("held, 9063 of 9063 PROGRAMS_LOST, 328 rows gone");

        GuardedNights nights = new GuardedNights();
        nights.publish(NIGHT, with(ExportFile.MANUAL_LINKS, text -> text + "T00000000,00AA00,hartenhoek,2026-11-10\n"));
        assertThat(verdict(nights, with(ExportFile.MANUAL_LINKS, EmptiedColumnsTest::header)))
                .isEqualTo("held, 11 rows gone");
    }

    /** From the first night with the export on, every publisher needs its permission. */
    @Test
    void aFirstPermissionExport() throws IOException {
        Path withoutPermissions = with(ExportFile.PROGRAMS, text -> text);
        Files.delete(withoutPermissions.resolve(ExportFile.PERMISSIONS.fileName()));
        GuardedNights nights = new GuardedNights();
        nights.publish(NIGHT, withoutPermissions);

        assertThat(verdict(withoutPermissions)).isEqualTo("held, FileGone[file=PERMISSIONS]");
        assertThat(verdict(nights, whole)).isEqualTo("published");
        assertThat(verdict(nights, with(ExportFile.PERMISSIONS, EmptiedColumnsTest::header)))
                .isEqualTo("held, 9256 of 9256 PROGRAMS_LOST");
    }

    /** A row of the catalogue, or one of many sources of teachers: too little to hold the night, but it is told. */
    @Test
    void partsThatAreTold() throws IOException {
        BiPredicate<List<String>, CSVRecord> oneSchool = (header, row) ->
                row.get(header.indexOf(Column.SCHOOL_ID.english())).equals("00AJ00");

        assertThat(verdict(with(ExportFile.PROGRAMS, text -> text.replaceAll("(?m)^vll-kim,.*\n", ""))))
                .isEqualTo("published; sudden gains at 23 schools");
        assertThat(verdict(with(ExportFile.TEACHERS, text -> without(text, Column.YEAR_GROUPS, oneSchool))))
                .isEqualTo("published; sudden gains at 1 schools");
    }

    private static String header(String text) {
        return text.lines().findFirst().orElseThrow() + "\n";
    }

    private static Path with(ExportFile changed, UnaryOperator<String> change) throws IOException {
        Path folder = Files.createTempDirectory(temp, "exports");
        for (ExportFile file : DELIVERED) {
            String text = Files.readString(whole.resolve(file.fileName()));
            Files.writeString(folder.resolve(file.fileName()), file == changed ? change.apply(text) : text);
        }
        return folder;
    }

    /** The export with the values of a column left out in some rows. */
    private static String without(String text, Column column, BiPredicate<List<String>, CSVRecord> which) {
        StringBuilder changed = new StringBuilder();
        try (CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180);
                CSVPrinter out = new CSVPrinter(changed, CSVFormat.RFC4180)) {
            List<String> header = List.of();
            for (CSVRecord row : rows) {
                List<String> values = new ArrayList<>(row.toList());
                if (header.isEmpty()) {
                    header = List.copyOf(values);
                } else if (which.test(header, row)) {
                    values.set(header.indexOf(column.english()), "");
                }
                out.printRecord(values);
            }
            return changed.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verdict(Path folder) {
        return verdict(NIGHTS, folder);
    }

    private static String verdict(GuardedNights nights, Path folder) {
        try {
            GuardedNights.Outcome outcome = nights.judge(NIGHT.plusDays(1), folder);
            String named = outcome.gained().isEmpty()
                    ? ""
                    : "; sudden gains at %d schools".formatted(outcome.gained().size());
            return (outcome.verdict().trips() ? "held, " : "published")
                    + outcome.verdict().remarks().stream()
                            .map(EmptiedColumnsTest::inShort)
                            .collect(Collectors.joining(", "))
                    + named;
        } catch (UnusableExport e) {
            return "refused";
        }
    }

    private static String inShort(GuardRemark remark) {
        if (remark instanceof GuardRemark.RowsRejected rejected) {
            return share(rejected.share()) + " rejected";
        }
        if (remark instanceof GuardRemark.FigureExceeded exceeded) {
            return share(exceeded.share()) + " " + exceeded.figure();
        }
        if (remark instanceof GuardRemark.ColumnEmptied emptied) {
            return emptied.keys() + " values gone";
        }
        if (remark instanceof GuardRemark.FileEmptied emptied) {
            return emptied.rows() + " rows gone";
        }
        return remark.toString();
    }

    private static String share(Share share) {
        return share.part() + " of " + share.whole();
    }
}
