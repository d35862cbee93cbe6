package nl.licentiesync.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The links of one school's teachers to programs, by teacher and then by program. */
public final class SchoolLinks {

    private static final SchoolLinks NONE = new SchoolLinks(List.of());

    private final List<OfTeacher> teachers;

    private SchoolLinks(List<OfTeacher> teachers) {
        this.teachers = teachers;
    }

    /** No teacher is linked to any program. */
    public static SchoolLinks none() {
        return NONE;
    }

    /** The link of this teacher to this program, or null. */
    public @Nullable Link find(TeacherId teacher, ProgramId program) {
        OfTeacher held = find(teachers, OfTeacher::teacher, teacher);
        ToProgram linked = held == null ? null : find(held.programs(), ToProgram::program, program);
        return linked == null ? null : linked.link();
    }

    /** The element with this key in a list that is sorted by it, or null. */
    private static <E, K extends Comparable<K>> @Nullable E find(List<E> sorted, Function<E, K> keyOf, K key) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = keyOf.apply(sorted.get(middle)).compareTo(key);
            if (order == 0) {
                return sorted.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    /** Finds links that are asked for in their order, which takes a comparison or two for each. */
    public Walk walk() {
        return new Walk();
    }

    /** The linked teachers in order, each with at least one link. */
    public List<OfTeacher> byTeacher() {
        return teachers;
    }

    /** Number of links, each of which is something visible. */
    public int size() {
        return teachers.stream().mapToInt(teacher -> teacher.programs().size()).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolLinks links && teachers.equals(links.teachers);
    }

    @Override
    public int hashCode() {
        return teachers.hashCode();
    }

    /**
     * One teacher's links.
     *
     * @param programs that the teacher is linked to, in order
     */
    public record OfTeacher(TeacherId teacher, List<ToProgram> programs) {}

    /** A program that a teacher is linked to. */
    public record ToProgram(ProgramId program, Link link) {}

    /** Goes through the links once, by teacher and then by program. */
    public final class Walk {

        private int teacherAt;
        private int programAt;
        private @Nullable TeacherId current;
        private @Nullable OfTeacher held;

        private Walk() {}

        /** The link of this teacher to this program, or null; to be asked in the order of the links. */
        public @Nullable Link find(TeacherId teacher, ProgramId program) {
            if (teacher != current) {
                moveTo(teacher);
            }
            if (held == null) {
                return null;
            }
            for (; programAt < held.programs().size(); programAt++) {
                int order = held.programs().get(programAt).program().compareTo(program);
                if (order >= 0) {
                    return order == 0 ? held.programs().get(programAt).link() : null;
                }
            }
            return null;
        }

        private void moveTo(TeacherId teacher) {
            current = teacher;
            held = null;
            programAt = 0;
            for (; teacherAt < teachers.size(); teacherAt++) {
                int order = teachers.get(teacherAt).teacher().compareTo(teacher);
                if (order >= 0) {
                    held = order == 0 ? teachers.get(teacherAt) : null;
                    return;
                }
            }
        }
    }

    /** Collects the links of a school, which must come by teacher and then by program. */
    public static final class Builder {

        private final List<OfTeacher> teachers = new ArrayList<>();
        private final List<ToProgram> programs = new ArrayList<>();
        private @Nullable TeacherId current;
        private @Nullable Link last;
        private int size;

        /** Adds one link, which must come after those added before. */
        public void add(TeacherId teacher, ProgramId program, Link link) {
            if (!teacher.equals(current)) {
                finishTeacher();
                current = teacher;
            }
            size++;
            Link shared = last != null && last.equals(link) ? last : link;
            programs.add(new ToProgram(program, shared));
            last = shared;
        }

        /** Number of links added so far. */
        public int size() {
            return size;
        }

        /** The links added so far. */
        public SchoolLinks build() {
            finishTeacher();
            return teachers.isEmpty() ? NONE : new SchoolLinks(List.copyOf(teachers));
        }

        private void finishTeacher() {
            if (current != null && !programs.isEmpty()) {
                teachers.add(new OfTeacher(current, List.copyOf(programs)));
                programs.clear();
            }
        }
    }
}
