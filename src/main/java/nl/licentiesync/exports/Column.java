package nl.licentiesync.exports;

import java.util.Locale;

/** A known column of the exports, found by its English or Dutch header. */
public enum Column {
    LICENCE_ID("licentienummer", true),
    SCHOOL_ID("brin", true),
    SCHOOL_NAME("schoolnaam", false),
    PROGRAM_ID("programma", true),
    STARTS_ON("ingangsdatum", true),
    TERMS_ACCEPTED_ON("voorwaarden_geaccepteerd_op", false),
    TERMS_ACCEPTED_BY("voorwaarden_geaccepteerd_door", false),
    CANCELLED_ON("opgezegd_op", false),
    TEACHER_ID("medewerkernummer", true),
    FIRST_NAME("voornaam", false),
    PREFIX("voorvoegsel", false),
    LAST_NAME("achternaam", false),
    EMAIL("emailadres", false),
    BASISPOORT_ID("basispoort_id", false),
    ROLES("rollen", false),
    YEAR_GROUPS("jaargroepen", false),
    END_DATE("einddatum", false),
    NAME("naam", false),
    PUBLISHER("uitgever", false),
    YEAR_PLANNING("jaarplanning", false),
    CANCEL_BEFORE("opzeggen_voor", false),
    METHOD_ID("methode", false),
    LINKED_ON("gekoppeld_op", true);

    private final String dutch;
    private final boolean required;

    Column(String dutch, boolean required) {
        this.dutch = dutch;
        this.required = required;
    }

    /** The English header, which is also the column's name in reports. */
    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Dutch header. */
    public String dutch() {
        return dutch;
    }

    /** Whether every file that may hold this column must, with a value in every row. */
    public boolean isRequired() {
        return required;
    }

    boolean isNamedBy(String header) {
        return header.equalsIgnoreCase(english()) || header.equalsIgnoreCase(dutch);
    }
}
