package nl.licentiesync.ask;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** A random night as evidence, each fact of which comes from a line that tells what it is. */
public record NightEvidence(RandomNight night) implements Evidence, Sources {

    @Override
    public Catalogue catalogue() {
        return night.catalogue();
    }

    @Override
    public List<SchoolCode> schoolCodes() {
        return List.of(night.school().code());
    }

    @Override
    public School school(SchoolCode code) {
        return night.school();
    }

    @Override
    public List<ManualLink> ignoredLinks(SchoolCode code) {
        return List.of();
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
        return new Source.ExportLine(licence.id() + " " + factKind, 1);
    }

    @Override
    public Source of(Teacher teacher, FactKind factKind) {
        return new Source.ExportLine(teacher.id() + " " + factKind, 1);
    }

    @Override
    public List<String> groupsOf(Teacher teacher) {
        return List.of();
    }

    @Override
    public Source of(ManualLink link) {
        return new Source.ExportLine(link.teacher() + " " + link.program(), 1);
    }

    @Override
    public Source of(Permission permission) {
        return new Source.ExportLine(permission.publisher(), 1);
    }

    @Override
    public Source of(Program program) {
        return new Source.Unlisted();
    }
}
