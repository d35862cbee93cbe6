package nl.licentiesync.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import org.jspecify.annotations.Nullable;

/** The status of each licence of one school on a date, and the licence that counts for each program. */
public final class LicenceStatuses {

    private final School school;
    private final Staff staff;
    private final List<LicenceStatus> licenceStatuses;
    private final NavigableMap<ProgramId, LicenceStatus> counting = new TreeMap<>();
    private final Map<ProgramId, List<LicenceStatus>> byProgram = new HashMap<>();

    /** The statuses of all the school's licences, in the order of the school's licences. */
    public LicenceStatuses(School school, Staff staff, List<LicenceStatus> licenceStatuses) {
        this.school = school;
        this.staff = staff;
        this.licenceStatuses = licenceStatuses;
        for (LicenceStatus licenceStatus : licenceStatuses) {
            counting.merge(licenceStatus.licence().program(), licenceStatus, LicenceStatuses::better);
        }
    }

    /** The school whose licences these are. */
    public School school() {
        return school;
    }

    /** The people of the school. */
    public Staff staff() {
        return staff;
    }

    /** The status of each licence, by licence id. */
    public List<LicenceStatus> all() {
        return licenceStatuses;
    }

    /** The licence that counts for each licensed program, by program. */
    public NavigableMap<ProgramId, LicenceStatus> counting() {
        return Collections.unmodifiableNavigableMap(counting);
    }

    /** The licence that counts for this program, or null when the school has none. */
    public @Nullable LicenceStatus counting(ProgramId program) {
        return counting.get(program);
    }

    /** Where the school's licences for one program stand, by licence id; none when it has none. */
    public List<LicenceStatus> of(ProgramId program) {
        if (byProgram.isEmpty()) {
            for (LicenceStatus licenceStatus : licenceStatuses) {
                byProgram
                        .computeIfAbsent(licenceStatus.licence().program(), id -> new ArrayList<>(1))
                        .add(licenceStatus);
            }
        }
        return byProgram.getOrDefault(program, List.of());
    }

    private static LicenceStatus better(LicenceStatus left, LicenceStatus right) {
        return CountingLicence.BEST_FIRST.compare(left, right) <= 0 ? left : right;
    }
}
