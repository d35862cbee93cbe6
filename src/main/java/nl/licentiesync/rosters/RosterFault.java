package nl.licentiesync.rosters;

/** The ways in which a file of a school cannot be read. */
public enum RosterFault {
    /** It holds nothing. */
    EMPTY("is empty"),
    /** It is not well-formed XML. */
    NOT_XML("is not well-formed XML"),
    /** It is not well-formed JSON. */
    NOT_JSON("is not well-formed JSON"),
    /** It ends in the middle. */
    CUT_OFF("ends in the middle"),
    /** It has a DOCTYPE, which could define entities. */
    DOCTYPE("has a DOCTYPE, which is refused"),
    /** It uses an entity that XML itself does not define. */
    ENTITY("uses an entity that is not defined"),
    /** Its elements or values are nested too deeply. */
    TOO_DEEP("has elements nested too deeply"),
    /** A single value or tag is too long. */
    TOO_LONG("has a value that is too long"),
    /** The file is too large for one school. */
    TOO_LARGE("is too large for one school"),
    /** It holds more groups or teachers than any school has. */
    TOO_MANY("holds more groups or people than any school has"),
    /** It names more than one school. */
    SEVERAL_SCHOOLS("holds more than one school"),
    /** It holds more names of elements or attributes than any roster has. */
    TOO_MANY_NAMES("has thousands of different names of elements or attributes"),
    /** Its bytes are not text in the encoding that it declares. */
    ENCODING("is not in the encoding that it declares"),
    /** It is another XML document. */
    OTHER_ROOT("is neither EDEXML nor UWLR"),
    /** A member that must be there is missing. */
    MEMBER_MISSING("lacks a member that must be there"),
    /** A member is not of the type that it must have. */
    MEMBER_WRONG("has a member of the wrong type"),
    /** The staff is there without the groups. */
    GROUPS_MISSING("has no groepen.json beside it"),
    /** The same answer is there twice, packed and not. */
    TWO_FILES("is there twice, packed and not"),
    /** It is gzip that is cut off or damaged. */
    GZIP_DAMAGED("is gzip that is cut off or damaged"),
    /** This user may not read it. */
    NO_PERMISSION("may not be read by this user"),
    /** The disk or the network refused to give it. */
    NOT_READ("cannot be read"),
    /** It changed while it was read. */
    CHANGED("changed while it was read");

    private final String described;

    RosterFault(String described) {
        this.described = described;
    }

    /** What such a file is, in the middle of an English sentence. */
    public String described() {
        return described;
    }
}
