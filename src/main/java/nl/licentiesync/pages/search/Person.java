package nl.licentiesync.pages.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.licentiesync.model.Teacher;

/**
 * Somebody at a school, as the search finds them.
 *
 * @param words of given and family name
 * @param line name, number and school, as a script shows them
 * @param keys hashes of the number, the account and the e-mail address
 */
record Person(Set<String> words, Line line, List<Long> keys) {

    private static final long PRIME = 0x100000001b3L;

    static Person of(Teacher teacher) {
        Set<String> words = new LinkedHashSet<>(SearchWords.of(teacher.firstName()));
        words.addAll(SearchWords.of(teacher.lastName()));
        List<Long> keys = new ArrayList<>(3);
        keys.add(SearchHash.of(teacher.id().value()));
        if (teacher.hasAccount()) {
            keys.add(SearchHash.of(teacher.basispoortId()));
        }
        if (!teacher.email().isEmpty()) {
            keys.add(SearchHash.of(teacher.email()));
        }
        return new Person(words, Line.of(teacher), keys);
    }

    /** The fingerprints of people, in their order. */
    static long[] fingerprints(List<Teacher> people) {
        return people.stream().mapToLong(Person::fingerprint).toArray();
    }

    /** A number that is another one when anything is that the search finds somebody by, or shows. */
    static long fingerprint(Teacher teacher) {
        long sum = add(0xcbf29ce484222325L, teacher.id().value());
        sum = add(sum, teacher.firstName());
        sum = add(sum, teacher.prefix());
        sum = add(sum, teacher.lastName());
        sum = add(sum, teacher.basispoortId());
        sum = add(sum, teacher.email());
        return add(sum, teacher.school().value());
    }

    private static long add(long sum, String text) {
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        return (sum ^ '\n') * PRIME;
    }

    /**
     * What a script shows of somebody.
     *
     * @param text name, number and school with tabs between, as the page has it when it has read the script
     */
    record Line(String text) {

        static Line of(Teacher teacher) {
            return new Line(Script.plain(teacher.name())
                    + '\t'
                    + Script.plain(teacher.id().value())
                    + '\t'
                    + teacher.school().value());
        }

        /** By which the page knows the line of somebody who left or changed. */
        long hash() {
            return SearchHash.ofText(text);
        }

        byte[] written() {
            return Script.line(text.split("\t", -1));
        }
    }
}
