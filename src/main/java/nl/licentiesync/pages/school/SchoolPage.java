package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.UnchangedSince;

/**
 * The content of a school's page.
 *
 * @param since when the page became what it is
 * @param name as the exports have it, else as the run before had it
 * @param inExports whether tonight's exports say anything of the school
 * @param rosterGap what it means that the school has no usable roster; empty when it has one
 * @param sums the numbers of teachers and rows
 * @param todo what has to be done, by kind
 * @param programs the columns of the matrix
 * @param programsLeftOut number of programs without a licence that have no column there
 * @param legend what the symbols of the matrix mean
 * @param inService teachers who are in the matrix, by surname
 * @param left teachers who left this school year, by surname
 * @param asksPermission whether there is a permission export, so that the legend explains its bars
 * @param permissions for publishers; empty without a permission export
 * @param changesTitle the night of the last changes, and with which it is compared
 * @param changes those of the last night on which anything changed
 * @param daysToCancel the coming last days on which running licences can be cancelled
 * @param missingInBasispoort programs that are missing there, when the night is compared with it
 */
public record SchoolPage(
        Messages messages,
        SharedPieces pieces,
        PageFacts facts,
        UnchangedSince since,
        String code,
        String name,
        boolean inExports,
        String rosterGap,
        SchoolSums sums,
        List<TodoGroup> todo,
        List<ProgramColumn> programs,
        int programsLeftOut,
        List<LegendEntry> legend,
        List<TeacherLines> inService,
        List<TeacherLines> left,
        boolean asksPermission,
        Timeline timeline,
        List<LicenceLine> licences,
        List<PermissionLine> permissions,
        String changesTitle,
        List<ChangeLine> changes,
        List<DayToCancel> daysToCancel,
        List<ComingNight> coming,
        List<Question> questions,
        List<ProgramNote> missingInBasispoort) {

    /** The name, else the code. */
    public String title() {
        return name.isEmpty() ? code : name;
    }
}
