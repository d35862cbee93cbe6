package nl.licentiesync.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** One school's exports as a test tells them, and what the rules make of them on a day. */
final class SchoolDraft {

    static final SchoolCode SCHOOL = new SchoolCode("12AB00");

    private final LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);
    private final List<Licence> licences = new ArrayList<>();
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<ManualLink> links = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private Permissions permissions = Permissions.NOT_ASKED;

    static SchoolDraft school() {
        return new SchoolDraft();
    }

    static Program program(String id, YearGroups groups) {
        return new Program(new ProgramId(id), "", "", groups, "", null, "");
    }

    static Program program(String id, @Nullable String cancelBefore) {
        MonthDay deadline = cancelBefore == null ? null : MonthDay.parse("--" + cancelBefore);
        return new Program(new ProgramId(id), "", "", YearGroups.ANY, "", deadline, "");
    }

    static Program program(String id, String publisher, Renewal renewal) {
        return new Program(new ProgramId(id), "", publisher, YearGroups.ANY, "", null, renewal, null, "");
    }

    static Program withResultsYears(String id, int years) {
        return program(id, "", Renewal.NOT_STATED).withResultsYears(years);
    }

    SchoolDraft with(LicenceDraft licence) {
        licences.add(licence.build());
        return this;
    }

    SchoolDraft with(TeacherDraft teacher) {
        teachers.add(teacher.build());
        return this;
    }

    SchoolDraft with(Program program) {
        programs.add(program);
        return this;
    }

    SchoolDraft linked(String teacher, String program, String day) {
        links.add(new ManualLink(new TeacherId(teacher), SCHOOL, new ProgramId(program), LocalDate.parse(day)));
        return this;
    }

    /** There is a permission export, without a row of the school so far. */
    SchoolDraft asked() {
        permissions = Permissions.of(List.of());
        return this;
    }

    SchoolDraft permitted(String publisher, String from, @Nullable String to) {
        permissions = permissions.with(
                new Permission(SCHOOL, publisher, LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
        return this;
    }

    School build() {
        return new School(SCHOOL, "De Regenboog", licences, teachers, links, permissions);
    }

    LicenceStatuses licenceStatuses(String day) {
        return rules.licenceStatuses(build(), Catalogue.of(programs), LocalDate.parse(day));
    }

    List<Visibility> rows(String day) {
        return new VisibilityRule(rules.calendar())
                .rows(licenceStatuses(day), Catalogue.of(programs), LocalDate.parse(day));
    }

    /** The only row of the day. */
    Visibility row(String day) {
        List<Visibility> rows = rows(day);
        if (rows.size() != 1) {
            throw new AssertionError("Not one row but " + rows);
        }
        return rows.get(0);
    }

    Access access(String day) {
        return row(day).access();
    }

    @Nullable
    NextAccess nextAccess(String day) {
        return new OutlookRule(rules, licenceStatuses(day), LocalDate.parse(day)).nextAccess(row(day));
    }

    List<Action> actions(String day) {
        return new ActionRule(rules, Catalogue.of(programs), LocalDate.parse(day))
                .actions(licenceStatuses(day), rows(day));
    }

    SchoolLinks links(String day, SchoolLinks before) {
        return LinkingRule.links(rows(day), before, LocalDate.parse(day));
    }

    List<Change> changes(String day, SchoolLinks before) {
        return ChangeRule.changes(build(), rows(day), before, LocalDate.parse(day));
    }
}
