package nl.licentiesync.pages.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;

/** The days on which licences end, or the results of ended ones disappear, by program. */
public final class Endings {

    private final SortedMap<LocalDate, SortedMap<ProgramId, Counts>> days = new TreeMap<>();

    /** The licences of a school that end, and those whose results disappear. */
    public static List<Ending> of(SchoolReport report) {
        List<Ending> endings = new ArrayList<>();
        for (LicenceStatus status : report.licenceStatuses().all()) {
            ProgramId program = status.licence().program();
            LocalDate end = status.end();
            LocalDate results = status.resultsUntil();
            if (end != null && status.endsOn(end)) {
                endings.add(new Ending(end, program, Counts.LICENCE));
            } else if (results != null && status.phase() == Phase.RESULTS_YEAR) {
                endings.add(new Ending(results, program, Counts.RESULTS));
            }
        }
        return endings;
    }

    /** Packs those of a school. */
    public static void write(List<Ending> endings, PackWriter out) {
        out.putNumber(endings.size());
        for (Ending ending : endings) {
            out.putDate(ending.day());
            out.putText(ending.program().value());
            out.putBoolean(ending.counts().equals(Counts.LICENCE));
        }
    }

    /** Those that {@link #write} packed. */
    public static List<Ending> read(PackReader in) {
        List<Ending> endings = new ArrayList<>();
        for (int left = in.getNumber(); left > 0; left--) {
            endings.add(new Ending(
                    in.getRequiredDate(),
                    new ProgramId(in.getText()),
                    in.getBoolean() ? Counts.LICENCE : Counts.RESULTS));
        }
        return endings;
    }

    /** Adds those of a school. */
    public void add(List<Ending> endings) {
        endings.forEach(ending -> days.computeIfAbsent(ending.day(), day -> new TreeMap<>())
                .merge(ending.program(), ending.counts(), Counts::plus));
    }

    /** The numbers of each day, the first day first. */
    public SortedMap<LocalDate, Counts> byDay() {
        SortedMap<LocalDate, Counts> all = new TreeMap<>();
        days.forEach((day, programs) -> all.put(day, Counts.sum(programs.values())));
        return all;
    }

    /** The numbers of each day by program. */
    SortedMap<LocalDate, SortedMap<ProgramId, Counts>> days() {
        return days;
    }

    /** A licence that ends on a day. */
    public record Ending(LocalDate day, ProgramId program, Counts counts) {}

    /** Licences that end, and licences whose results disappear. */
    public record Counts(int licences, int results) {

        public static final Counts NONE = new Counts(0, 0);
        static final Counts LICENCE = new Counts(1, 0);
        static final Counts RESULTS = new Counts(0, 1);

        Counts plus(Counts other) {
            return new Counts(licences + other.licences, results + other.results);
        }

        /** All of them together. */
        public static Counts sum(Collection<Counts> counts) {
            return counts.stream().reduce(NONE, Counts::plus);
        }
    }
}
