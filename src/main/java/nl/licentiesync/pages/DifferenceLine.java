package nl.licentiesync.pages;

/**
 * What assumptions change for some teachers of a school.
 *
 * @param period the first night and the last, if there is one
 * @param number of teachers
 * @param who their names
 */
public record DifferenceLine(
        String code,
        String school,
        String program,
        String period,
        String without,
        String with,
        int number,
        String who) {}
