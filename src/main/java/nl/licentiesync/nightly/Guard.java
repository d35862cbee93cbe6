package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.licentiesync.intake.Column;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.intake.FileTally;

/** Section 3, the guard: holds a run whose exports look as if something went wrong upstream. */
final class Guard {

    private static final int LARGEST_LOSSES = 3;

    private final GuardLimits limits;

    Guard(GuardLimits limits) {
        this.limits = limits;
    }

    /** The verdict on the files of a night, and on what its schools lost since the run before. */
    GuardVerdict verdict(Map<ExportFile, FileTally> files, RunBefore before, List<SchoolLoss> losses) {
        List<String> remarks = new ArrayList<>();
        files.forEach((file, tally) -> addIfExceeded(
                remarks,
                "rows of " + file.fileName() + " rejected",
                tally.rejected(),
                tally.read(),
                limits.rejectedPercent(),
                ""));
        if (before.exists()) {
            addLoss(
                    remarks,
                    "licences missing",
                    losses,
                    SchoolLoss::missingLicences,
                    SchoolLoss::licences,
                    limits.missingPercent());
            addLoss(
                    remarks,
                    "teachers missing",
                    losses,
                    SchoolLoss::missingTeachers,
                    SchoolLoss::teachers,
                    limits.missingPercent());
            addLoss(
                    remarks,
                    "visible programs lost without announcement",
                    losses,
                    SchoolLoss::unannounced,
                    SchoolLoss::visible,
                    limits.lostPercent());
            addGone(remarks, files, before);
        }
        return new GuardVerdict(List.copyOf(remarks));
    }

    private void addLoss(
            List<String> remarks,
            String what,
            List<SchoolLoss> losses,
            ToIntFunction<SchoolLoss> lost,
            ToIntFunction<SchoolLoss> had,
            int percent) {
        String largest = losses.stream()
                .filter(school -> lost.applyAsInt(school) > 0)
                .sorted(Comparator.comparingInt(lost).reversed().thenComparing(SchoolLoss::school))
                .limit(LARGEST_LOSSES)
                .map(school ->
                        "%s %d of %d".formatted(school.school(), lost.applyAsInt(school), had.applyAsInt(school)))
                .collect(Collectors.joining(", ", "; largest losses: ", ""));
        addIfExceeded(
                remarks,
                what,
                losses.stream().mapToInt(lost).sum(),
                losses.stream().mapToInt(had).sum(),
                percent,
                largest);
    }

    private void addIfExceeded(List<String> remarks, String what, long part, long whole, int percent, String largest) {
        if (limits.exceeded(part, whole, percent)) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d %s, %.1f %%; limit %d %%%s",
                    part,
                    whole,
                    what,
                    100.0 * part / whole,
                    percent,
                    largest));
        }
    }

    private static void addGone(List<String> remarks, Map<ExportFile, FileTally> files, RunBefore before) {
        before.columns().forEach((file, columnsBefore) -> {
            FileTally now = files.get(file);
            if (now == null) {
                remarks.add("%s is gone; the run before had it".formatted(file.fileName()));
                return;
            }
            String gone = gone(columnsBefore, now.columns()).stream()
                    .map(Column::english)
                    .collect(Collectors.joining(", "));
            if (!gone.isEmpty()) {
                remarks.add("the column %s of %s is gone; the run before had it".formatted(gone, file.fileName()));
            }
        });
    }

    private static List<Column> gone(Set<Column> before, Set<Column> now) {
        return before.stream().filter(column -> !now.contains(column)).sorted().toList();
    }
}
