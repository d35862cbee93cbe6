package nl.licentiesync.nightly.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.Notice;
import nl.licentiesync.report.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Finds the notices of a night (section 3, "Notices"). */
public final class NightNotices {

    private static final int SCHOOLS_NAMED = 10;

    /** The findings that are told, each with the notice that counts their rows. */
    private static final Map<FindingCode, NoticeKind> TOLD = new EnumMap<>(Map.of(
            FindingCode.LINE_END_MISSING, NoticeKind.LINE_END_MISSING,
            FindingCode.LAST_DAY_AS_CANCELLATION, NoticeKind.LAST_DAY_AS_CANCELLATION,
            FindingCode.CATALOGUE_ROW_GONE, NoticeKind.CATALOGUE_ROW_GONE,
            FindingCode.CASE_DIFFERS, NoticeKind.CASE_DIFFERS,
            FindingCode.FUTURE_FACT, NoticeKind.FUTURE_FACT,
            FindingCode.TEACHER_ID_CHANGED, NoticeKind.TEACHER_ID_CHANGED));

    private final NoticeOptions options;
    private final List<Notice> notices = new ArrayList<>();

    public NightNotices(NoticeOptions options) {
        this.options = options;
    }

    /** The notices, by kind. */
    public List<Notice> all() {
        return List.copyOf(notices);
    }

    public void addRejected(Map<ExportFile, FileTally> files) {
        files.forEach((file, tally) -> {
            if (options.tellsRejected(tally.rejected(), tally.read())) {
                add(
                        NoticeKind.ROWS_REJECTED,
                        tally.nameOf(file),
                        tally.rejected(),
                        100.0 * tally.rejected() / tally.read());
            }
        });
    }

    public void addSchools(NoticeKind kind, List<SchoolCode> schools) {
        String named =
                schools.stream().limit(SCHOOLS_NAMED).map(SchoolCode::value).collect(Collectors.joining(", "));
        add(kind, "", schools.size(), schools.size() > SCHOOLS_NAMED ? named + ", …" : named);
    }

    /**
     * Of each kind that all files together have often enough a notice for each file, with its rows, first line and number
     * of findings.
     */
    public void addFindings(List<Finding> findings, LinePlaces places) {
        findings.stream()
                .filter(finding -> TOLD.containsKey(finding.code()))
                .collect(Collectors.groupingBy(finding -> finding.code()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> addByFile(TOLD.get(entry.getKey()), entry.getValue(), places));
    }

    private void addByFile(@Nullable NoticeKind kind, List<Finding> findings, LinePlaces places) {
        if (kind == null) {
            return;
        }
        if (!kind.isWorthTelling(rows(findings))) {
            return;
        }
        for (ExportFile file : ExportFile.values()) {
            List<Finding> ofFile =
                    findings.stream().filter(finding -> finding.file() == file).toList();
            if (!ofFile.isEmpty()) {
                notices.add(new Notice(
                        kind,
                        places.nameOf(file),
                        rows(ofFile),
                        List.of(firstLine(file, ofFile, places), ofFile.size())));
            }
        }
    }

    /** The first line with a finding, with its part unless that has the usual name. */
    private static String firstLine(ExportFile file, List<Finding> findings, LinePlaces places) {
        int first = findings.stream().mapToInt(Finding::line).min().orElseThrow();
        LinePlaces.Place place = places.of(file, first);
        int number = place.person() == 0 ? place.line() : place.person();
        return place.part().equals(file.fileName()) ? Integer.toString(number) : number + " (" + place.part() + ")";
    }

    private static long rows(List<Finding> findings) {
        return findings.stream().mapToLong(Finding::rows).sum();
    }

    /**
     * The age of the exports.
     *
     * @param unchangedSince the first night of the same licences and teachers; null when they are new
     */
    public void addAge(LocalDate night, @Nullable LocalDate unchangedSince) {
        if (unchangedSince == null || options.ageInDays() == 0) {
            return;
        }
        long days = ChronoUnit.DAYS.between(unchangedSince, night);
        if (days >= options.ageInDays()) {
            add(NoticeKind.EXPORTS_UNCHANGED, "", days, unchangedSince.toString());
        }
    }

    private void add(NoticeKind kind, String subject, long amount, Object... details) {
        if (kind.isWorthTelling(amount)) {
            notices.add(new Notice(kind, subject, amount, List.of(details)));
        }
    }
}
