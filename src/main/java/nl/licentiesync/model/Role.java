package nl.licentiesync.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles of a person at a school; a person may have several. */
public enum Role {
    LEERKRACHT("Leerkracht", false),
    ICT_COORDINATOR("ICTCoordinator", true),
    IBRT_ER("IBRTer", true),
    STAGIAIR("Stagiair", false),
    INVAL("Inval", false);

    private static final Map<String, Role> BY_LOWER_CASE_NAME =
            Stream.of(values()).collect(Collectors.toMap(role -> role.text.toLowerCase(Locale.ROOT), role -> role));

    private final String text;
    private final boolean reachesAllGroups;

    Role(String text, boolean reachesAllGroups) {
        this.text = text;
        this.reachesAllGroups = reachesAllGroups;
    }

    /** Finds a role by its name in any case. */
    public static Optional<Role> named(String name) {
        return Optional.ofNullable(BY_LOWER_CASE_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The name as Basispoort spells it. */
    public String text() {
        return text;
    }

    /** Whether this role reaches the material of all year groups (IB'er/RT'er and ICT-coördinator). */
    public boolean reachesAllGroups() {
        return reachesAllGroups;
    }
}
