package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Terms;

/**
 * A school whose licences' terms are checked.
 *
 * @param terms the outcome for each licence, in the order of the school's licences
 */
record CheckedSchool(School school, Staff staff, List<Terms> terms) {}
