package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes for one program since the run before, or for several programs of the same teachers.
 *
 * @param kind the change's code
 * @param what in words
 * @param programs their names
 * @param teachers the number of teachers
 * @param who their names
 */
public record ChangeLine(String kind, String what, List<String> programs, int teachers, String who) {

    /** So many programs and names stand on the page at once; more are folded away. */
    private static final int FEW_PROGRAMS = 3;

    private static final int FEW_TEACHERS = 4;

    /** The names of the programs as one text. */
    public String program() {
        return String.join(", ", programs);
    }

    /** The number of pairs of a teacher and a program. */
    public int number() {
        return teachers * programs.size();
    }

    /** Whether the programs are so few that nothing is won by folding them away. */
    public boolean areProgramsFew() {
        return programs.size() <= FEW_PROGRAMS;
    }

    /** Whether the teachers are so few that nothing is won by folding their names away. */
    public boolean areTeachersFew() {
        return teachers <= FEW_TEACHERS;
    }

    /** Whether another line says the same of the same teachers, for another program. */
    boolean isLike(ChangeLine other) {
        return kind.equals(other.kind)
                && what.equals(other.what)
                && teachers == other.teachers
                && who.equals(other.who);
    }

    /** This line with the programs of another one that is like it. */
    ChangeLine with(ChangeLine other) {
        List<String> both = new ArrayList<>(programs);
        both.addAll(other.programs);
        return new ChangeLine(kind, what, both, teachers, who);
    }
}
