package nl.licentiesync.nightly.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.report.GuardFigure;
import nl.licentiesync.report.GuardMeasure;
import nl.licentiesync.report.GuardRemark;
import nl.licentiesync.report.SchoolShare;
import nl.licentiesync.report.Share;
import nl.licentiesync.store.FirstRunFindings;

/** Holds a run whose exports look as if something went wrong upstream (section 3). */
public final class Guard {

    private static final int LARGEST_SCHOOLS = 3;

    /** A column in which so few keys had a value, or a file of so few rows, may be empty. */
    private static final int FEW_EMPTIED = 10;

    private final GuardLimits limits;

    public Guard(GuardLimits limits) {
        this.limits = limits;
    }

    /** The verdict on a night. */
    public GuardVerdict verdict(GuardedNight night) {
        List<GuardRemark> remarks = new ArrayList<>();
        List<GuardMeasure> measures = new ArrayList<>();
        addRejected(remarks, measures, night);
        if (night.before().exists()) {
            addFigure(
                    remarks,
                    measures,
                    GuardFigure.LICENCES_MISSING,
                    limits.missingPercent(),
                    night.schools(),
                    true,
                    school -> school.loss().missingLicences(),
                    school -> school.loss().licences());
            addFigure(
                    remarks,
                    measures,
                    GuardFigure.TEACHERS_MISSING,
                    limits.missingPercent(),
                    night.schools(),
                    true,
                    school -> school.loss().missingTeachers(),
                    school -> school.loss().teachers());
            addFigure(
                    remarks,
                    measures,
                    GuardFigure.PROGRAMS_LOST,
                    limits.lostPercent(),
                    night.schools(),
                    isOfManyTeachers(night.schools(), school -> school.loss().teachersLosing()),
                    school -> school.loss().unannounced(),
                    school -> school.loss().visible());
            addFigure(
                    remarks,
                    measures,
                    GuardFigure.PROGRAMS_GAINED,
                    limits.gainedPercent(),
                    night.schools(),
                    isOfManyTeachers(
                            night.schools(), school -> school.suddenGains().teachers()),
                    school -> school.suddenGains().counting(),
                    school -> school.loss().visible());
            addGone(remarks, night);
            addEmptied(remarks, night);
        } else {
            addFirstRunDoubts(remarks, night);
        }
        addFutureDate(remarks, night);
        return new GuardVerdict(List.copyOf(remarks), List.copyOf(measures));
    }

    private void addRejected(List<GuardRemark> remarks, List<GuardMeasure> measures, GuardedNight night) {
        AlreadyCounted counted = night.counted();
        night.files().forEach((file, tally) -> {
            int before = counted == null ? 0 : counted.rejectedIn(file);
            Share share = new Share(tally.rejected() - before, tally.read(), limits.rejectedPercent());
            measures.add(GuardMeasure.ofRejected(tally.nameOf(file), share));
            if (limits.exceededBy(share)) {
                remarks.add(new GuardRemark.RowsRejected(file, tally.nameOf(file), share));
            }
        });
    }

    /** Whether more teachers are concerned than are harmless. */
    private static boolean isOfManyTeachers(
            List<SchoolFigures> schools, Function<SchoolFigures, Set<TeacherId>> teachersOfSchool) {
        return schools.stream()
                        .flatMap(school -> teachersOfSchool.apply(school).stream())
                        .distinct()
                        .limit(GuardLimits.HARMLESS_TEACHERS + 1L)
                        .count()
                > GuardLimits.HARMLESS_TEACHERS;
    }

    private void addFigure(
            List<GuardRemark> remarks,
            List<GuardMeasure> measures,
            GuardFigure figure,
            int limitPercent,
            List<SchoolFigures> schools,
            boolean isOfMany,
            ToIntFunction<SchoolFigures> part,
            ToIntFunction<SchoolFigures> whole) {
        Share share = new Share(sum(schools, part), sum(schools, whole), limitPercent);
        measures.add(GuardMeasure.of(figure, share));
        if (isOfMany && limits.exceededBy(share)) {
            remarks.add(new GuardRemark.FigureExceeded(figure, share, largest(schools, part, whole)));
        }
    }

    private static long sum(List<SchoolFigures> schools, ToIntFunction<SchoolFigures> number) {
        return schools.stream().mapToLong(number::applyAsInt).sum();
    }

    private static List<SchoolShare> largest(
            List<SchoolFigures> schools, ToIntFunction<SchoolFigures> part, ToIntFunction<SchoolFigures> whole) {
        return schools.stream()
                .filter(school -> part.applyAsInt(school) > 0)
                .sorted(Comparator.comparingInt(part).reversed().thenComparing(SchoolFigures::school))
                .limit(LARGEST_SCHOOLS)
                .map(school -> new SchoolShare(school.school(), part.applyAsInt(school), whole.applyAsInt(school)))
                .toList();
    }

    private static void addGone(List<GuardRemark> remarks, GuardedNight night) {
        AlreadyCounted counted = night.counted();
        Set<Column> accountsBefore = night.before().columns().getOrDefault(ExportFile.ACCOUNTS, Set.of());
        night.before().columns().forEach((file, columnsBefore) -> {
            FileTally now = night.files().get(file);
            if (now == null) {
                boolean isTold = file == ExportFile.ACCOUNTS && teachersHave(columnsBefore, night);
                if (!isTold && (counted == null || !counted.lacks(file))) {
                    remarks.add(new GuardRemark.FileGone(file));
                }
                return;
            }
            List<Column> gone = columnsBefore.stream()
                    .filter(column -> !now.columns().contains(column))
                    .filter(column -> counted == null || !counted.lacks(file, column))
                    .filter(column -> !now.isOfRosters() || !accountsBefore.contains(column))
                    .sorted()
                    .toList();
            if (!gone.isEmpty()) {
                // Rosters lack only columns of their accounts; those that accounts.csv had are told of it.
                remarks.add(new GuardRemark.ColumnsGone(now.isOfRosters() ? ExportFile.ACCOUNTS : file, gone));
            }
        });
    }

    /** Accounts are no file of their own when the teachers are an export, or answers of Basispoort. */
    private static boolean teachersHave(Set<Column> columns, GuardedNight night) {
        FileTally teachers = night.files().get(ExportFile.TEACHERS);
        return teachers != null && teachers.columns().containsAll(columns);
    }

    private static void addFirstRunDoubts(List<GuardRemark> remarks, GuardedNight night) {
        FirstRunFindings known = night.counted() == null
                ? FirstRunFindings.NONE
                : night.counted().doubts();
        if (night.nothingVisible() && !known.nothingVisible()) {
            remarks.add(new GuardRemark.NothingVisible(night.date()));
        }
        night.files().forEach((file, tally) -> {
            for (UnusedHeader header : tally.unused()) {
                Column column = header.resembles();
                if (column != null && !known.hasUnrecognised(file, column)) {
                    remarks.add(new GuardRemark.ColumnUnrecognised(file, column, header.name()));
                }
            }
        });
    }

    private static void addEmptied(List<GuardRemark> remarks, GuardedNight night) {
        AlreadyCounted counted = night.counted();
        night.emptied().forEach((part, number) -> {
            if (number > FEW_EMPTIED && (counted == null || !counted.isEmpty(part))) {
                remarks.add(
                        part.column() == null
                                ? new GuardRemark.FileEmptied(part.file(), number)
                                : new GuardRemark.ColumnEmptied(
                                        part.file(), nameOf(part.file(), night), part.column(), number));
            }
        });
    }

    private static String nameOf(ExportFile file, GuardedNight night) {
        FileTally tally = night.files().get(file);
        return tally == null ? file.fileName() : tally.nameOf(file);
    }

    private static void addFutureDate(List<GuardRemark> remarks, GuardedNight night) {
        AlreadyCounted counted = night.counted();
        boolean usual = night.before().ahead() || counted != null && counted.ahead();
        if (!usual && FutureDate.isAhead(night.date(), night.startedAt())) {
            remarks.add(
                    new GuardRemark.FutureDate(night.date(), night.startedAt().toLocalDate()));
        }
    }
}
