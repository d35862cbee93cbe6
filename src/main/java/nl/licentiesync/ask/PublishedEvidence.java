package nl.licentiesync.ask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.intake.SchoolLines;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/** Evidence from a published run: the rows it used and the links it published. */
public final class PublishedEvidence implements Evidence, Sources {

    private final PublishedRun published;
    private final Map<ProgramId, Integer> programLines;
    private final RowOrigins origins;
    private final NavigableMap<SchoolCode, StoredSchool> schools = new TreeMap<>();

    /** A run that was read from a state. */
    public PublishedEvidence(PublishedRun published) {
        this.published = published;
        origins =
                new RowOrigins(published.origins().places(), published.origins().mapped());
        programLines = published.lines().of(published.catalogue());
        published.schools().forEach(school -> schools.put(school.code(), school));
    }

    /**
     * The current run of a state.
     *
     * @throws nl.licentiesync.store.UnusableState when there is none that can be read
     * @throws StateLock.HeldElsewhere when a run is using the state
     */
    public static PublishedEvidence last(Path state) throws StateLock.HeldElsewhere {
        return new PublishedEvidence(PublishedRun.last(state));
    }

    /** The number of the run. */
    public long run() {
        return published.run().id().value();
    }

    @Override
    public Catalogue catalogue() {
        return published.catalogue();
    }

    @Override
    public List<SchoolCode> schoolCodes() {
        return List.copyOf(schools.keySet());
    }

    @Override
    public School school(SchoolCode code) {
        return stored(code).unpack().school();
    }

    @Override
    public List<ManualLink> ignoredLinks(SchoolCode code) {
        return List.of();
    }

    @Override
    public SchoolLinks links(SchoolCode code) {
        return stored(code).unpack().links();
    }

    @Override
    public LocalDate publishedOn() {
        return published.run().date();
    }

    @Override
    public @Nullable SchoolCalendar calendar() {
        return published.calendar();
    }

    @Override
    public Sources sources(SchoolCode code) {
        Optional<SchoolLines> lines = published.lines().of(school(code));
        return lines.isPresent() ? new LineSources(lines.get(), programLines, origins, this) : this;
    }

    @Override
    public Source of(Licence licence, FactKind factKind) {
        return new Source.PublishedBy(run());
    }

    @Override
    public Source of(Teacher teacher, FactKind factKind) {
        return new Source.PublishedBy(run());
    }

    /** None: a run keeps year groups, not the groups that they come from. */
    @Override
    public List<String> groupsOf(Teacher teacher) {
        return List.of();
    }

    @Override
    public Source of(ManualLink link) {
        return new Source.PublishedBy(run());
    }

    @Override
    public Source of(Permission permission) {
        return new Source.PublishedBy(run());
    }

    @Override
    public Source of(Program program) {
        return catalogue().misses(program.id()) || !catalogue().isPresent()
                ? new Source.Unlisted()
                : new Source.PublishedBy(run());
    }

    private StoredSchool stored(SchoolCode code) {
        return schools.getOrDefault(code, StoredSchool.unknown(code));
    }
}
