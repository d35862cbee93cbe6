package nl.licentiesync.pages.todo;

import java.time.LocalDate;
import java.util.Comparator;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An action at a school.
 *
 * @param title the name of the school
 * @param subject the program, publisher or teacher that it is about
 * @param number of the licence or the teacher; empty for a permission
 * @param since from when the licence runs, or when the terms that are to be checked were accepted; the last day of a
 *     licence that is to be ordered again; null for all else
 * @param waiting how many teachers wait; for an account, how many programs that teacher waits for
 * @param isAgain whether terms are to be accepted once more
 */
public record TodoLine(
        String school,
        String title,
        String subject,
        String number,
        @Nullable LocalDate since,
        int waiting,
        boolean isAgain) {

    static final Comparator<TodoLine> MOST_WAITING_FIRST = Comparator.comparing(TodoLine::waiting)
            .reversed()
            .thenComparing(TodoLine::school)
            .thenComparing(TodoLine::number, TextOrder.BY_CODE_POINT)
            .thenComparing(TodoLine::subject, TextOrder.BY_CODE_POINT);

    static TodoLine of(Action action, SchoolReport report, Catalogue catalogue) {
        String code = report.school().code().value();
        String title = report.school().displayName();
        Licence licence = action.licence();
        Teacher teacher = action.teacher();
        if (licence != null) {
            return new TodoLine(
                    code,
                    title,
                    catalogue.program(licence.program()).displayName(),
                    licence.id().value(),
                    since(action, licence),
                    action.waiting(),
                    action.terms() == Terms.NOT_BY_SCHOOL);
        }
        return new TodoLine(
                code,
                title,
                teacher == null ? action.publisher() : teacher.displayName(),
                teacher == null ? "" : teacher.id().value(),
                null,
                action.waiting(),
                false);
    }

    /** Notes it for nights on which the school is unchanged. */
    void write(PackWriter out) {
        out.putText(subject);
        out.putText(number);
        out.putDate(since);
        out.putNumber(waiting);
        out.putBoolean(isAgain);
    }

    /** The action that {@link #write} noted at a school. */
    static TodoLine read(UnchangedSchool school, PackReader in) {
        return new TodoLine(
                school.code().value(),
                school.displayName(),
                in.getText(),
                in.getText(),
                in.getDate(),
                in.getNumber(),
                in.getBoolean());
    }

    private static @Nullable LocalDate since(Action action, Licence licence) {
        return switch (action.kind()) {
            case ACCEPT_TERMS -> licence.startsOn();
            case CHECK_ACCEPTER -> licence.termsAcceptedOn();
            case REORDER -> action.lastDay();
            case GRANT_PERMISSION, REQUEST_ACCOUNT -> null;
        };
    }
}
