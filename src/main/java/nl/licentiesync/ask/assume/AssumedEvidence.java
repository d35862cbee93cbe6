package nl.licentiesync.ask.assume;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/** Evidence with some rows replaced by assumed ones. */
public final class AssumedEvidence implements Evidence {

    private final Evidence base;
    private final Map<SchoolCode, School> changed = new TreeMap<>();

    /** An assumption about a licence, teacher or link. */
    private final Map<Object, String> assumed = new HashMap<>();

    AssumedEvidence(Evidence base) {
        this.base = base;
    }

    /** The evidence without assumptions. */
    public Evidence base() {
        return base;
    }

    /** The schools of which anything is assumed. */
    public Set<SchoolCode> changedSchools() {
        return changed.keySet();
    }

    void assume(Licence licence, FactKind factKind, String text) {
        change(school(licence.school()).with(licence));
        assumed.put(new Key(licence.id(), factKind), text);
    }

    void assume(Teacher teacher, FactKind factKind, String text) {
        change(school(teacher.school()).with(teacher));
        assumed.put(new Key(teacher.key(), factKind), text);
    }

    void assume(ManualLink link, String text) {
        change(school(link.school()).with(link));
        assumed.put(link.key(), text);
    }

    void assume(Permission permission, String text) {
        School school = school(permission.school());
        change(school.with(school.permissions().with(permission)));
        assumed.put(permission, text);
    }

    private void change(School school) {
        changed.put(school.code(), school);
    }

    @Override
    public Catalogue catalogue() {
        return base.catalogue();
    }

    @Override
    public List<SchoolCode> schoolCodes() {
        return base.schoolCodes();
    }

    @Override
    public School school(SchoolCode code) {
        School school = changed.get(code);
        return school == null ? base.school(code) : school;
    }

    @Override
    public List<ManualLink> ignoredLinks(SchoolCode code) {
        return base.ignoredLinks(code);
    }

    @Override
    public SchoolLinks links(SchoolCode code) {
        return base.links(code);
    }

    @Override
    public @Nullable LocalDate publishedOn() {
        return base.publishedOn();
    }

    @Override
    public @Nullable SchoolCalendar calendar() {
        return base.calendar();
    }

    @Override
    public Sources sources(SchoolCode code) {
        return new WithAssumptions(base.sources(code), assumed);
    }

    private record Key(Object row, FactKind factKind) {}

    /** An assumption goes before the row that it changes. */
    private record WithAssumptions(Sources base, Map<Object, String> assumed) implements Sources {

        @Override
        public Source of(Licence licence, FactKind factKind) {
            String text = assumed.get(new Key(licence.id(), factKind));
            return text == null ? base.of(licence, factKind) : new Source.Assumed(text);
        }

        @Override
        public Source of(Teacher teacher, FactKind factKind) {
            String text = assumed.get(new Key(teacher.key(), factKind));
            return text == null ? base.of(teacher, factKind) : new Source.Assumed(text);
        }

        @Override
        public List<String> groupsOf(Teacher teacher) {
            return assumed.containsKey(new Key(teacher.key(), FactKind.YEAR_GROUPS))
                    ? List.of()
                    : base.groupsOf(teacher);
        }

        @Override
        public Source of(ManualLink link) {
            String text = assumed.get(link.key());
            return text == null ? base.of(link) : new Source.Assumed(text);
        }

        @Override
        public Source of(Permission permission) {
            String text = assumed.get(permission);
            return text == null ? base.of(permission) : new Source.Assumed(text);
        }

        @Override
        public Source of(Program program) {
            return base.of(program);
        }
    }
}
