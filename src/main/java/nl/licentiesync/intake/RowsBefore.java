package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** The rows of the run before that may replace rejected rows. */
final class RowsBefore {

    private final Set<RejectedRowKey> wanted = new HashSet<>();
    private final Map<ExportFile, KeyHashes> furtherWanted = new EnumMap<>(ExportFile.class);
    private final Map<ExportFile, Set<RejectedRowKey>> foundOfFurther = new EnumMap<>(ExportFile.class);
    private final Map<RejectedRowKey, Licence> licences = new HashMap<>();
    private final Map<RejectedRowKey, Teacher> teachers = new HashMap<>();
    private final Map<TeacherId, List<Teacher>> ofTeacher = new HashMap<>();
    private final Map<RejectedRowKey, List<ManualLink>> links = new HashMap<>();
    private final Map<RejectedRowKey, List<Permission>> permissions = new HashMap<>();
    private final Map<RejectedRowKey, Program> programs = new HashMap<>();
    private final Map<SchoolCode, List<Teacher>> ofSchool = new HashMap<>();
    private Set<SchoolCode> withLicences = Set.of();
    private @Nullable Set<SchoolCode> withRoster;
    private boolean seeksSchools;

    /** Adds the key of a row to those that are looked for. */
    void lookFor(RejectedRowKey key) {
        if (key != RejectedRowKey.NOTHING) {
            wanted.add(key.asLookedFor());
        }
    }

    /** Adds the keys of further rejected rows of a file, of which only hashes are known. */
    void lookForAll(ExportFile file, KeyHashes keys) {
        if (!keys.isEmpty()) {
            furtherWanted.put(file, keys);
        }
    }

    /**
     * Adds the teachers of all schools that have no roster, but a licence now or in the run before.
     *
     * @param rosters the schools with a roster
     * @param licences the schools with a licence now
     */
    void lookForTeachersWithoutRoster(Set<SchoolCode> rosters, Set<SchoolCode> licences) {
        withRoster = rosters;
        withLicences = licences;
        seeksSchools = !rosters.containsAll(licences);
    }

    /** Finds the rows that are looked for, in one pass over the schools; makes none when there are none. */
    void find(Iterable<School> schools, Catalogue catalogue) {
        if (wanted.isEmpty() && furtherWanted.isEmpty() && !seeksSchools) {
            return;
        }
        for (Program program : catalogue.programs()) {
            RejectedRowKey key = new RejectedRowKey.OfProgram(program.id());
            if (isWanted(ExportFile.PROGRAMS, key, key)) {
                programs.put(key, program);
            }
        }
        for (School school : schools) {
            find(school);
        }
    }

    private void find(School school) {
        for (Licence licence : school.licences()) {
            RejectedRowKey key = new RejectedRowKey.OfLicence(licence.id());
            if (isWanted(ExportFile.LICENCES, key, key)) {
                licences.put(key, licence);
            }
        }
        for (ManualLink link : school.manualLinks()) {
            RejectedRowKey.OfLink key = new RejectedRowKey.OfLink(link.key());
            if (isWanted(ExportFile.MANUAL_LINKS, key, key.asLookedFor())) {
                links.computeIfAbsent(key.asLookedFor(), any -> new ArrayList<>(1))
                        .add(link);
            }
        }
        for (Permission permission : school.permissions().all()) {
            RejectedRowKey key = new RejectedRowKey.OfPermission(school.code(), permission.publisherKey());
            if (isWanted(ExportFile.PERMISSIONS, key, key)) {
                permissions.computeIfAbsent(key, any -> new ArrayList<>(1)).add(permission);
            }
        }
        if (isWanted(ExportFile.TEACHERS, new RejectedRowKey.OfTeachersOf(school.code())) || lacksRoster(school)) {
            ofSchool.put(school.code(), school.teachers());
        }
        for (Teacher teacher : school.teachers()) {
            RejectedRowKey key = new RejectedRowKey.OfTeacher(teacher.key());
            if (isWanted(ExportFile.TEACHERS, key) | isWanted(ExportFile.ACCOUNTS, key)) {
                teachers.put(key, teacher);
            }
            RejectedRowKey ofOnlyRow = new RejectedRowKey.OfOnlyRow(teacher.id());
            if (isWanted(ExportFile.TEACHERS, ofOnlyRow) | isWanted(ExportFile.ACCOUNTS, ofOnlyRow)) {
                ofTeacher.computeIfAbsent(teacher.id(), id -> new ArrayList<>()).add(teacher);
            }
        }
    }

    private boolean lacksRoster(School school) {
        return withRoster != null
                && !withRoster.contains(school.code())
                && (!school.licences().isEmpty() || withLicences.contains(school.code()));
    }

    private boolean isWanted(ExportFile file, RejectedRowKey key) {
        return isWanted(file, key, key);
    }

    /** Whether a key is looked for; one of which only the hash was known is noted. */
    private boolean isWanted(ExportFile file, RejectedRowKey key, RejectedRowKey asLookedFor) {
        KeyHashes further = furtherWanted.get(file);
        boolean isFurther = further != null && further.lineOf(asLookedFor) > 0;
        if (isFurther) {
            foundOfFurther.computeIfAbsent(file, any -> new LinkedHashSet<>()).add(key);
        }
        return isFurther || wanted.contains(asLookedFor);
    }

    /** The keys of rows that were found of the further ones of a file. */
    Set<RejectedRowKey> foundOfFurther(ExportFile file) {
        return foundOfFurther.getOrDefault(file, Set.of());
    }

    @Nullable
    Licence licence(RejectedRowKey rejectedKey) {
        return licences.get(rejectedKey);
    }

    @Nullable
    Teacher teacher(RejectedRowKey rejectedKey) {
        return teachers.get(rejectedKey);
    }

    /** All rows of a teacher; used when a rejected row has no readable school code. */
    List<Teacher> rowsOf(TeacherId id) {
        return ofTeacher.getOrDefault(id, List.of());
    }

    /** The teachers of a school whose roster cannot be used. */
    List<Teacher> teachersOf(SchoolCode school) {
        return ofSchool.getOrDefault(school, List.of());
    }

    @Nullable
    Program program(RejectedRowKey rejectedKey) {
        return programs.get(rejectedKey);
    }

    /** All permissions of a school for a publisher. */
    List<Permission> permissions(RejectedRowKey rejectedKey) {
        return permissions.getOrDefault(rejectedKey, List.of());
    }

    /** The links whose teacher and program differ from the claimed ones in nothing but case. */
    List<ManualLink> links(RejectedRowKey.OfLink rejectedKey) {
        return links.getOrDefault(rejectedKey.asLookedFor(), List.of());
    }
}
