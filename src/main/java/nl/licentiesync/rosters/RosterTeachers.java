package nl.licentiesync.rosters;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;

/**
 * The teachers of a roster as bytes, which take a fifth of the memory of objects: those of a whole country wait until
 * it is known which files are used.
 */
public final class RosterTeachers extends AbstractCollection<RosterTeacher> {

    static final RosterTeachers NONE = of(List.of());

    private final byte[] packed;
    private final int size;
    private final int lastLine;

    private RosterTeachers(byte[] packed, int size, int lastLine) {
        this.packed = packed;
        this.size = size;
        this.lastLine = lastLine;
    }

    /** Packs teachers, of whom each stands behind those before them. */
    static RosterTeachers of(Collection<RosterTeacher> teachers) {
        PackWriter out = new PackWriter();
        int last = 0;
        for (RosterTeacher teacher : teachers) {
            write(out, teacher);
            last = teacher.line();
        }
        return new RosterTeachers(out.toByteArray(), teachers.size(), last);
    }

    private static void write(PackWriter out, RosterTeacher teacher) {
        out.putInt(teacher.line());
        out.putText(teacher.id());
        out.putText(teacher.firstName());
        out.putText(teacher.prefix());
        out.putText(teacher.lastName());
        out.putText(teacher.email());
        out.putText(teacher.account());
        out.putText(teacher.roles());
        out.putText(teacher.endDate());
        out.putBoolean(teacher.yearGroups().named());
        out.putInt(teacher.yearGroups().bits());
        write(out, teacher.groups());
        write(out, teacher.unknownGroups());
    }

    private static void write(PackWriter out, List<String> keys) {
        out.putInt(keys.size());
        keys.forEach(out::putText);
    }

    private static RosterTeacher read(PackReader in) {
        return new RosterTeacher(
                in.getInt(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                new YearGroups(in.getBoolean(), in.getInt()),
                readKeys(in),
                readKeys(in));
    }

    private static List<String> readKeys(PackReader in) {
        int count = in.getCount();
        List<String> keys = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            keys.add(in.getText());
        }
        return keys;
    }

    /** The line or number of the last teacher; 0 when there is none. */
    public int lastLine() {
        return lastLine;
    }

    @Override
    public int size() {
        return size;
    }

    /** The teachers in their order, made again at each call. */
    @Override
    public Iterator<RosterTeacher> iterator() {
        return new Unpacking();
    }

    private final class Unpacking implements Iterator<RosterTeacher> {

        private final PackReader in = new PackReader(packed, 0);

        @Override
        public boolean hasNext() {
            return in.position() < packed.length;
        }

        @Override
        public RosterTeacher next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read(in);
        }
    }
}
