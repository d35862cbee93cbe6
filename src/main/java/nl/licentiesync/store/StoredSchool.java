package nl.licentiesync.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.rules.LastChanges;

/** One school's stored state, unpacked only as far as needed. */
public final class StoredSchool {

    private static final byte[] NOTHING = {};

    private final SchoolCode code;
    private final byte[] content;
    private final RunId run;

    StoredSchool(SchoolCode code, byte[] content, RunId run) {
        this.code = code;
        this.content = content;
        this.run = run;
    }

    /** A state that no run wrote yet. */
    StoredSchool(SchoolCode code, byte[] content) {
        this(code, content, RunId.NONE);
    }

    /** A school that no run knows. */
    public static StoredSchool unknown(SchoolCode code) {
        return new StoredSchool(code, NOTHING);
    }

    /** The state of a school to store. */
    public static StoredSchool of(PackedSchool school, SchoolLinks links, Optional<LastChanges> lastChanges) {
        return new StoredSchool(school.code(), SchoolStateCodec.encode(school, links, lastChanges));
    }

    /**
     * The run that wrote this state, which tells it from all other states of the school; {@link RunId#NONE} when none did
     * yet.
     */
    public RunId writtenBy() {
        return run;
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
     * What changed on the last night on which anything did; empty when nothing did since the first night.
     *
     * @param school the rows that it probably has, behind which this is found without unpacking them
     * @throws UnusableState when the bytes are not what a run wrote
     */
    public Optional<LastChanges> lastChanges(PackedSchool school) {
        if (isGone()) {
            return Optional.empty();
        }
        return unpacked(() -> hasRowsOf(school)
                ? SchoolStateCodec.decodeLastChanges(content, school.size())
                : SchoolStateCodec.decodeLastChanges(code, content));
    }

    /**
     * The school and its links.
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
