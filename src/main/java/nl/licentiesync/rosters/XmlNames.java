package nl.licentiesync.rosters;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of elements, attributes, prefixes and processing instructions in a document, counted because a parser
 * remembers each of them. The formats have about a hundred.
 */
final class XmlNames {

    private static final int MOST = 5_000;
    private static final int RECENT = 1 << 8;

    private final Set<String> names = new HashSet<>();

    /** Names that were seen, each at the place of its hash, so that few have to be looked up. */
    private final String[] recent = new String[RECENT];

    /** Notes a name; false when there are more than any school's file has. */
    boolean add(String name) {
        int place = name.hashCode() & RECENT - 1;
        if (name.equals(recent[place])) {
            return true;
        }
        recent[place] = name;
        return !names.add(name) || names.size() <= MOST;
    }
}
