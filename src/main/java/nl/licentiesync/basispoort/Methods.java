package nl.licentiesync.basispoort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TextOrder;

/** The methods that the programs of a catalogue name, by number in order of their ids. */
public final class Methods {

    /** Of a program that names no method of these. */
    public static final int NONE = -1;

    private final List<String> ids;
    private final Map<ProgramId, Integer> numbers = new HashMap<>();
    private final List<Program> without;

    private Methods(List<String> ids, Catalogue catalogue) {
        this.ids = ids;
        for (Program program : catalogue.programs()) {
            int number = ids.indexOf(program.methodId());
            if (number >= 0) {
                numbers.put(program.id(), number);
            }
        }
        without = catalogue.programs().stream()
                .filter(program -> program.methodId().isEmpty())
                .toList();
    }

    /** The methods of a catalogue. */
    public static Methods of(Catalogue catalogue) {
        TreeSet<String> ids = new TreeSet<>(TextOrder.BY_CODE_POINT);
        catalogue.programs().forEach(program -> ids.add(program.methodId()));
        ids.remove("");
        return new Methods(List.copyOf(ids), catalogue);
    }

    /** The same methods, by the programs of another catalogue. */
    Methods in(Catalogue catalogue) {
        return new Methods(ids, catalogue);
    }

    /** The ids of the methods, in order. */
    public List<String> ids() {
        return ids;
    }

    /** How many there are. */
    public int size() {
        return ids.size();
    }

    /** The number of the method of a program, or {@link #NONE}. */
    public int numberOf(ProgramId program) {
        return numbers.getOrDefault(program, NONE);
    }

    /** The programs of the catalogue that name no method. */
    List<Program> withoutMethod() {
        return without;
    }
}
