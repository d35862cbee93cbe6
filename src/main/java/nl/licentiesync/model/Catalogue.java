package nl.licentiesync.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The programs of the catalogue. A licensed program need not be listed. */
public final class Catalogue {

    private final boolean present;
    private final SortedMap<ProgramId, Program> programs = new TreeMap<>();

    /** The same, found without comparing codes letter by letter. */
    private final Map<ProgramId, Program> byId;

    private final Map<PublisherKey, String> publishers = new HashMap<>();
    private final List<Program> inOrder;

    private Catalogue(boolean present, Collection<Program> programs) {
        this.present = present;
        this.inOrder = List.copyOf(programs);
        for (Program program : inOrder) {
            this.programs.put(program.id(), program);
            if (!program.publisher().isEmpty()) {
                publishers.putIfAbsent(PublisherKey.of(program.publisher()), program.publisher());
            }
        }
        this.byId = Map.copyOf(this.programs);
    }

    /** No catalogue was delivered: no program is known, and none is missing. */
    public static Catalogue absent() {
        return new Catalogue(false, List.of());
    }

    /** The catalogue that lists these programs, in the order of the export. */
    public static Catalogue of(Collection<Program> programs) {
        return new Catalogue(true, programs);
    }

    /** Whether a catalogue was delivered. */
    public boolean isPresent() {
        return present;
    }

    /** Whether a catalogue was delivered that does not list this program. */
    public boolean misses(ProgramId id) {
        return present && !byId.containsKey(id);
    }

    /** Whether a catalogue was delivered that lists this program. */
    public boolean lists(ProgramId id) {
        return byId.containsKey(id);
    }

    /** The program, or the unlisted one of that code. */
    public Program program(ProgramId id) {
        Program program = byId.get(id);
        return program == null ? Program.unlisted(id) : program;
    }

    /** A publisher as the first of its programs writes it; its key when no program names it. */
    public String publisher(PublisherKey key) {
        return publisher(key, key.value());
    }

    /** A publisher as the first of its programs writes it; another name when no program names it. */
    public String publisher(PublisherKey key, String other) {
        return publishers.getOrDefault(key, other);
    }

    /** All listed programs, in the order of the export. */
    public List<Program> inOrder() {
        return inOrder;
    }

    /** All listed programs, by code. */
    public Collection<Program> programs() {
        return programs.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue catalogue
                && present == catalogue.present
                && programs.equals(catalogue.programs);
    }

    @Override
    public int hashCode() {
        return programs.hashCode();
    }
}
