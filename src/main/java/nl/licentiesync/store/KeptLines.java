package nl.licentiesync.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.licentiesync.intake.SchoolLines;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackedLines;
import org.jspecify.annotations.Nullable;

/** The export lines of a run's rows, as far as they are kept; see {@link ExportLines}. */
public final class KeptLines {

    /** No line is kept. */
    public static final KeptLines NONE = new KeptLines(Map.of(), null);

    private final Map<SchoolCode, byte[]> schools;
    private final byte @Nullable [] catalogue;

    KeptLines(Map<SchoolCode, byte[]> schools, byte @Nullable [] catalogue) {
        this.schools = Map.copyOf(schools);
        this.catalogue = catalogue;
    }

    /** The lines of a school as the run left it; empty when they are not kept. */
    public Optional<SchoolLines> of(School school) {
        byte[] packed = schools.get(school.code());
        if (packed == null) {
            return Optional.empty();
        }
        PackReader in = new PackReader(packed, 0);
        return Optional.of(new SchoolLines(
                assigned(school.licences(), Licence::id, in),
                assigned(school.teachers(), Teacher::id, in),
                assigned(school.manualLinks(), ManualLink::key, in),
                school.permissions().areAsked()
                        ? assigned(school.permissions().all(), Function.identity(), in)
                        : Map.of()));
    }

    /** The line of each program of the catalogue as the run used it; none when they are not kept. */
    public Map<ProgramId, Integer> of(Catalogue programs) {
        if (catalogue == null) {
            return Map.of();
        }
        Map<ProgramId, Integer> first = new HashMap<>();
        assigned(List.copyOf(programs.programs()), Program::id, new PackReader(catalogue, 0))
                .forEach((program, lines) -> first.put(program, lines.get(0)));
        return first;
    }

    /** Rows and lines were packed in the same order. */
    private static <T, K> Map<K, List<Integer>> assigned(List<T> rows, Function<T, K> identity, PackReader in) {
        Iterator<List<Integer>> lines = PackedLines.read(in).iterator();
        Map<K, List<Integer>> assigned = new HashMap<>();
        rows.forEach(row -> assigned.put(identity.apply(row), lines.next()));
        return assigned;
    }
}
