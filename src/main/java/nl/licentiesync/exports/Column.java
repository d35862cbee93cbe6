package nl.licentiesync.exports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A known column of the exports, found by its English or Dutch header. */
public enum Column {
    LICENCE_ID("licentienummer", true, ValueKind.ID),
    SCHOOL_ID("brin", true, ValueKind.SCHOOL),
    SCHOOL_NAME("schoolnaam", false, ValueKind.TEXT),
    PROGRAM_ID("programma", true, ValueKind.ID),
    STARTS_ON("ingangsdatum", true, ValueKind.DATE),
    TERMS_ACCEPTED_ON("voorwaarden_geaccepteerd_op", false, ValueKind.DATE),
    TERMS_ACCEPTED_BY("voorwaarden_geaccepteerd_door", false, ValueKind.ACCEPTER),
    CANCELLED_ON("opgezegd_op", false, ValueKind.DATE),
    ENDS_ON("geldig_tot", false, ValueKind.DATE),
    TEACHER_ID("medewerkernummer", true, ValueKind.PERSON_ID),
    FIRST_NAME("voornaam", false, ValueKind.PERSON_NAME),
    PREFIX("voorvoegsel", false, ValueKind.PERSON_NAME),
    LAST_NAME("achternaam", false, ValueKind.PERSON_NAME),
    EMAIL("emailadres", false, ValueKind.EMAIL),
    BASISPOORT_ID("basispoort_id", false, ValueKind.ACCOUNT),
    ROLES("rollen", false, ValueKind.ROLES),
    YEAR_GROUPS("jaargroepen", false, ValueKind.YEAR_GROUPS),
    END_DATE("einddatum", false, ValueKind.DATE),
    NAME("naam", false, ValueKind.TEXT),
    PUBLISHER("uitgever", false, ValueKind.TEXT),
    YEAR_PLANNING("jaarplanning", false, ValueKind.TEXT),
    CANCEL_BEFORE("opzeggen_voor", false, ValueKind.MONTH_DAY),
    RENEWS("verlengt", false, ValueKind.YES_NO),
    RESULTS_YEARS("resultaatjaren", false, ValueKind.YEARS),
    METHOD_ID("methode", false, ValueKind.TEXT),
    LINKED_ON("gekoppeld_op", true, ValueKind.DATE),
    GRANTED_ON("toegekend_op", true, ValueKind.DATE),
    REVOKED_ON("ingetrokken_op", false, ValueKind.DATE);

    private final String dutch;
    private final boolean required;
    private final ValueKind kind;
    private final List<HeaderName> ownNames;

    Column(String dutch, boolean required, ValueKind kind) {
        this.dutch = dutch;
        this.required = required;
        this.kind = kind;
        this.ownNames = Stream.of(name(), dutch).map(HeaderName::of).distinct().toList();
    }

    /** The English header, which is also the column's name in reports. */
    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The English name, and behind it the header that a file has for the column, where that is another one. */
    public String with(Optional<String> header) {
        return header.filter(text -> !text.equalsIgnoreCase(english()))
                .map(text -> "%s (%s)".formatted(english(), text))
                .orElseGet(this::english);
    }

    /** The Dutch header. */
    public String dutch() {
        return dutch;
    }

    /** Whether every file that may hold this column must; see {@link ExportFile#requires}. */
    public boolean isAlwaysRequired() {
        return required;
    }

    /** What its values are. */
    public ValueKind kind() {
        return kind;
    }

    /** Both headers, or the one when they are the same. */
    String names() {
        return english().equals(dutch) ? english() : english() + " or " + dutch;
    }

    boolean isNamedBy(HeaderName header) {
        return ownNames.contains(header);
    }
}
