package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** Evidence of one school, whose sources name the file and the key. */
record OneSchool(School school, Catalogue catalogue, List<ManualLink> ignored) implements Evidence, Sources {

    OneSchool(School school, Catalogue catalogue) {
        this(school, catalogue, List.of());
    }

    @Override
    public List<ManualLink> ignoredLinks(SchoolCode code) {
        return ignored;
    }

    @Override
    public List<SchoolCode> schoolCodes() {
        return school.isEmpty() ? List.of() : List.of(school.code());
    }

    @Override
    public School school(SchoolCode code) {
        return school;
    }

    @Override
    public SchoolLinks links(SchoolCode code) {
        return SchoolLinks.none();
    }

    @Override
    public @Nullable LocalDate publishedOn() {
        return null;
    }

    @Override
    public @Nullable SchoolCalendar calendar() {
        return null;
    }

    @Override
    public Sources sources(SchoolCode code) {
        return this;
    }

    @Override
    public Source of(Licence licence, FactKind factKind) {
        return new Source.Assumed(licence.id() + " " + factKind);
    }

    @Override
    public Source of(Teacher teacher, FactKind factKind) {
        return new Source.Assumed(teacher.id() + " " + factKind);
    }

    @Override
    public List<String> groupsOf(Teacher teacher) {
        return List.of();
    }

    @Override
    public Source of(ManualLink link) {
        return new Source.Assumed("link of " + link.teacher());
    }

    @Override
    public Source of(Permission permission) {
        return new Source.Assumed("permission for " + permission.publisher());
    }

    @Override
    public Source of(Program program) {
        return catalogue.misses(program.id()) ? new Source.Unlisted() : new Source.Assumed("listed " + program.id());
    }
}
