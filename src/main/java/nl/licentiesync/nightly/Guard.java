package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.licentiesync.intake.Column;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.report.GuardFigure;
import nl.licentiesync.report.GuardRemark;
import nl.licentiesync.report.SchoolShare;
import nl.licentiesync.report.Share;

/** Section 3, the guard: holds a run whose exports look as if something went wrong upstream. */
final class Guard {

    private static final int LARGEST_SCHOOLS = 3;

    private final GuardLimits limits;

    Guard(GuardLimits limits) {
        this.limits = limits;
    }

    /** The verdict on the files of a night, and on what its schools lost since the run before. */
    GuardVerdict verdict(Map<ExportFile, FileTally> files, RunBefore before, List<SchoolLoss> losses) {
        List<GuardRemark> remarks = new ArrayList<>();
        addRejected(remarks, files);
        if (before.exists()) {
            addFigure(
                    remarks,
                    GuardFigure.LICENCES_MISSING,
                    limits.missingPercent(),
                    losses,
                    SchoolLoss::missingLicences,
                    SchoolLoss::licences);
            addFigure(
                    remarks,
                    GuardFigure.TEACHERS_MISSING,
                    limits.missingPercent(),
                    losses,
                    SchoolLoss::missingTeachers,
                    SchoolLoss::teachers);
            addFigure(
                    remarks,
                    GuardFigure.PROGRAMS_LOST,
                    limits.lostPercent(),
                    losses,
                    SchoolLoss::unannounced,
                    SchoolLoss::visible);
            addGone(remarks, files, before);
        }
        return new GuardVerdict(List.copyOf(remarks));
    }

    private void addRejected(List<GuardRemark> remarks, Map<ExportFile, FileTally> files) {
        files.forEach((file, tally) -> {
            Share share = new Share(tally.rejected(), tally.read(), limits.rejectedPercent());
            if (limits.exceededBy(share)) {
                remarks.add(new GuardRemark.RowsRejected(file, share));
            }
        });
    }

    private void addFigure(
            List<GuardRemark> remarks,
            GuardFigure figure,
            int limitPercent,
            List<SchoolLoss> losses,
            ToIntFunction<SchoolLoss> part,
            ToIntFunction<SchoolLoss> whole) {
        Share share = new Share(sum(losses, part), sum(losses, whole), limitPercent);
        if (limits.exceededBy(share)) {
            remarks.add(new GuardRemark.FigureExceeded(figure, share, largest(losses, part, whole)));
        }
    }

    private static long sum(List<SchoolLoss> losses, ToIntFunction<SchoolLoss> number) {
        return losses.stream().mapToLong(number::applyAsInt).sum();
    }

    private static List<SchoolShare> largest(
            List<SchoolLoss> losses, ToIntFunction<SchoolLoss> part, ToIntFunction<SchoolLoss> whole) {
        return losses.stream()
                .filter(school -> part.applyAsInt(school) > 0)
                .sorted(Comparator.comparingInt(part).reversed().thenComparing(SchoolLoss::school))
                .limit(LARGEST_SCHOOLS)
                .map(school -> new SchoolShare(school.school(), part.applyAsInt(school), whole.applyAsInt(school)))
                .toList();
    }

    private static void addGone(List<GuardRemark> remarks, Map<ExportFile, FileTally> files, RunBefore before) {
        before.columns().forEach((file, columnsBefore) -> {
            FileTally now = files.get(file);
            if (now == null) {
                remarks.add(new GuardRemark.FileGone(file));
                return;
            }
            List<Column> gone = gone(columnsBefore, now.columns());
            if (!gone.isEmpty()) {
                remarks.add(new GuardRemark.ColumnsGone(file, gone));
            }
        });
    }

    private static List<Column> gone(Set<Column> before, Set<Column> now) {
        return before.stream().filter(column -> !now.contains(column)).sorted().toList();
    }
}
