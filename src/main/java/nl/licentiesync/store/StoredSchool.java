package nl.licentiesync.store;

import java.util.Arrays;
import java.util.function.Supplier;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.packing.PackedSchool;

/** One school's stored state, unpacked only as far as needed. */
public final class StoredSchool {

    private static final byte[] NOTHING = {};

    private final SchoolCode code;
    private final byte[] content;

    StoredSchool(SchoolCode code, byte[] content) {
        this.code = code;
        this.content = content;
    }

    /** A school that no run knows. */
    public static StoredSchool unknown(SchoolCode code) {
        return new StoredSchool(code, NOTHING);
    }

    /** The state of a school to store. */
    public static StoredSchool of(PackedSchool school, SchoolLinks links) {
        return new StoredSchool(school.code(), SchoolStateCodec.encode(school, links));
    }

    /** The school whose state this is. */
    public SchoolCode code() {
        return code;
    }

    byte[] content() {
        return content;
    }

    /** Whether no run up to then knew the school, or it is gone since. */
    boolean isGone() {
        return content.length == 0;
    }

    /** Whether the school has exactly these rows. */
    public boolean hasRowsOf(PackedSchool school) {
        return school.isEmpty() ? content.length == 0 : school.isStartOf(content);
    }

    /**
     * The links of a school that has exactly these rows.
     *
     * @throws UnusableState when the bytes are not what a run wrote
     */
    public SchoolLinks linksIfSameRows(PackedSchool school) {
        return unpacked(
                () -> content.length == 0 ? SchoolLinks.none() : SchoolStateCodec.decodeLinks(content, school.size()));
    }

    /**
     * The whole state.
     *
     * @throws UnusableState when the bytes are not what a run wrote
     */
    public SchoolState unpack() {
        return unpacked(() -> SchoolStateCodec.decode(code, content));
    }

    private <T> T unpacked(Supplier<T> state) {
        try {
            return state.get();
        } catch (RuntimeException e) {
            throw UnusableState.ofSchool(code, e);
        }
    }

    /** Whether the same is stored of the school. */
    public boolean sameAs(StoredSchool other) {
        return Arrays.equals(content, other.content);
    }
}
