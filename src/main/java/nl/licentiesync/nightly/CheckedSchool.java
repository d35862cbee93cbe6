package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Terms;

/**
 * A school whose licences' terms are checked.
 *
 * @param terms the outcome for each licence, in the order of the school's licences
 * @param findings of licences whose accepter is to be checked
 */
record CheckedSchool(School school, Staff staff, List<Terms> terms, List<Finding> findings) {}
