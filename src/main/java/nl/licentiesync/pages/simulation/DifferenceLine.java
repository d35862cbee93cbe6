package nl.licentiesync.pages.simulation;

/**
 * The differences that assumptions make for some teachers of a school.
 *
 * @param from the first night
 * @param upTo the last night, empty when there is none in the period
 * @param number of teachers
 * @param who their names
 */
public record DifferenceLine(
        String code,
        String school,
        String program,
        String from,
        String upTo,
        String without,
        String with,
        int number,
        String who) {}
