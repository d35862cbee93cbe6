package nl.licentiesync.pages.search;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.Teacher;

/**
 * The people of a school as the scripts have them: a fingerprint of each, and the hash of the line that shows them.
 *
 * @param numbers the two by turns, as bytes
 */
record PeopleOfSchool(ByteBuffer numbers) {

    static final PeopleOfSchool NOBODY = new PeopleOfSchool(ByteBuffer.allocate(0));

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private static final int EACH = 2 * Long.BYTES;

    static PeopleOfSchool of(List<Teacher> teachers, List<Person> people) {
        ByteBuffer numbers = ByteBuffer.allocate(teachers.size() * EACH);
        for (int i = 0; i < teachers.size(); i++) {
            numbers.putLong(Person.fingerprint(teachers.get(i)))
                    .putLong(people.get(i).line().hash());
        }
        return new PeopleOfSchool(numbers.flip());
    }

    /**
     * What changed since: those of tonight whom the scripts do not have, and the lines of those who left or changed.
     *
     * @param fingerprints of those of tonight
     */
    Changes since(List<Teacher> tonight, long[] fingerprints) {
        LongBuffer indexed = numbers.asLongBuffer();
        if (isSame(indexed, fingerprints)) {
            return Changes.NONE;
        }
        Map<Long, Long> gone = new HashMap<>();
        for (int i = 0; i < indexed.limit(); i += 2) {
            gone.put(indexed.get(i), indexed.get(i + 1));
        }
        List<Teacher> came = new ArrayList<>();
        for (int i = 0; i < fingerprints.length; i++) {
            if (gone.remove(fingerprints[i]) == null) {
                came.add(tonight.get(i));
            }
        }
        return new Changes(came, gone.values().stream().sorted().toList());
    }

    /** A number that is another one when the fingerprints, or their order, are others. */
    static long digest(long[] fingerprints) {
        long digest = fingerprints.length;
        for (long fingerprint : fingerprints) {
            digest = mixed(digest, fingerprint);
        }
        return digest;
    }

    /** The digest of the fingerprints of these people. */
    long digest() {
        LongBuffer indexed = numbers.asLongBuffer();
        long digest = indexed.limit() / 2;
        for (int i = 0; i < indexed.limit(); i += 2) {
            digest = mixed(digest, indexed.get(i));
        }
        return digest;
    }

    private static long mixed(long digest, long fingerprint) {
        return Long.rotateLeft(digest, 5) * PRIME ^ fingerprint;
    }

    private static boolean isSame(LongBuffer indexed, long[] fingerprints) {
        if (indexed.limit() != fingerprints.length * 2) {
            return false;
        }
        for (int i = 0; i < fingerprints.length; i++) {
            if (indexed.get(i * 2) != fingerprints[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What changed at a school since the scripts were made.
     *
     * @param left hashes of the lines of those who left or changed
     */
    record Changes(List<Teacher> came, List<Long> left) {

        static final Changes NONE = new Changes(List.of(), List.of());
    }
}
