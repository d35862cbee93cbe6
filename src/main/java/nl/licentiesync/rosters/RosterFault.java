package nl.licentiesync.rosters;

/** The ways in which a file of a school cannot be read. */
public enum RosterFault {
    /** It holds nothing. */
    EMPTY,
    /** It is not well-formed XML. */
    NOT_XML,
    /** It is not well-formed JSON. */
    NOT_JSON,
    /** It ends in the middle. */
    CUT_OFF,
    /** It has a DOCTYPE, which could define entities. */
    DOCTYPE,
    /** It uses an entity that XML itself does not define. */
    ENTITY,
    /** Its elements or values are nested too deeply. */
    TOO_DEEP,
    /** A single value or tag is too long. */
    TOO_LONG,
    /** The file is too large for one school. */
    TOO_LARGE,
    /** It holds more groups or teachers than any school has. */
    TOO_MANY,
    /** Its bytes are not text in the encoding that it declares. */
    ENCODING,
    /** It is another XML document. */
    OTHER_ROOT,
    /** A member that must be there is missing. */
    MEMBER_MISSING,
    /** A member is not of the type that it must have. */
    MEMBER_WRONG,
    /** The staff is there without the groups. */
    GROUPS_MISSING,
    /** The same answer is there twice, packed and not. */
    TWO_FILES,
    /** It is gzip that is cut off or damaged. */
    GZIP_DAMAGED,
    /** This user may not read it. */
    NO_PERMISSION,
    /** The disk or the network refused to give it. */
    NOT_READ,
    /** It changed while it was read. */
    CHANGED
}
