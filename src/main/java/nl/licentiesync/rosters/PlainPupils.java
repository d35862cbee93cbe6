package nl.licentiesync.rosters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pupils of a document from its bytes in UTF-8, as long as they are plain: elements without a prefix, with no
 * attribute but a key, and text without references, comments or CDATA. These are nine tenths of a document, and are read
 * here in a quarter of the time that a parser takes. What is not plain is left to the parser, which alone tells faults.
 */
final class PlainPupils {

    /** What is given where pupils are not plain. */
    static final int NOT_PLAIN = -1;

    private static final byte[] CLOSING = bytes("leerlingen");
    private static final byte[] YEAR_GROUP = bytes("jaargroep");
    private static final byte[] GROUP = bytes("groep");
    private static final byte[] SUBGROUP = bytes("samengestelde_groep");
    private static final byte[] SUBGROUPS = bytes("samengestelde_groepen");
    private static final byte[] BRANCH = bytes("vestiging");
    private static final byte[] KEY = bytes("key=");

    private static final int OF_PUPIL = 1;
    private static final int WITHIN_PUPIL = 2;
    private static final int WITHIN_LIST = 3;
    private static final int DEEPEST = 8;
    private static final int LONGEST_YEAR_GROUP = 100;
    private static final int MOST_SUBGROUPS = 100;

    /** More different names than any roster has; a parser counts them when there are many. */
    private static final int MOST_NAMES = 200;

    private static final int PLACES_OF_NAMES = 1 << 9;
    private static final int PLACES_OF_KEYS = 1 << 7;

    private static final byte TEXT = 0;
    private static final byte TAG = 1;
    private static final byte LINE_END = 2;
    private static final byte RETURN = 3;
    private static final byte TABULATOR = 4;
    private static final byte TWO_BYTES = 5;
    private static final byte THREE_BYTES = 6;
    private static final byte OTHER = 7;

    private static final byte[] KINDS = kinds();
    private static final boolean[] IN_NAMES = inNames();

    private final byte[] bytes;
    private final int[] names = new int[PLACES_OF_NAMES];
    private final String[] keys = new String[PLACES_OF_KEYS];
    private final int[] nameStart = new int[DEEPEST + 1];
    private final int[] nameEnd = new int[DEEPEST + 1];
    private final List<Pupil> pupils = new ArrayList<>();

    private int namesSeen;
    private int lines;
    private int depth;
    private int yearGroupStart = -1;
    private boolean isInSubgroups;
    private String yearGroup = "";
    private String group = "";
    private @Nullable List<String> subgroups;

    /**
     * Reads these bytes.
     *
     * @param bytes of the document, with a zero behind those that are known
     */
    PlainPupils(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads from behind the tag that begins the pupils.
     *
     * @return where the tag begins that ends them, or {@link #NOT_PLAIN}
     */
    int read(int from) {
        int place = from;
        while (true) {
            byte kind = KINDS[bytes[place] & 0xFF];
            while (kind == TEXT) {
                place++;
                kind = KINDS[bytes[place] & 0xFF];
            }
            switch (kind) {
                case TAG -> {
                    boolean isEnd = bytes[place + 1] == '/';
                    if (isEnd && depth == 0) {
                        return nameEnds(place + 2, CLOSING, 0, CLOSING.length) ? place : NOT_PLAIN;
                    }
                    place = isEnd ? endTag(place) : startTag(place + 1);
                }
                case LINE_END -> {
                    lines++;
                    place++;
                }
                case TABULATOR -> place++;
                case RETURN -> place = bytes[place + 1] == '\n' ? place + 1 : NOT_PLAIN;
                case TWO_BYTES -> place = isContinued(place + 1) ? place + 2 : NOT_PLAIN;
                case THREE_BYTES -> place = isContinued(place + 1) && isContinued(place + 2) ? place + 3 : NOT_PLAIN;
                default -> place = NOT_PLAIN;
            }
            if (place == NOT_PLAIN) {
                return NOT_PLAIN;
            }
        }
    }

    /** Number of lines that end among what was read. */
    int lines() {
        return lines;
    }

    /** The pupils in their order. */
    List<Pupil> pupils() {
        return pupils;
    }

    private boolean isContinued(int place) {
        return (bytes[place] & 0xC0) == 0x80;
    }

    /** Reads a start tag from its name on. */
    private int startTag(int start) {
        int place = start;
        int hash = 0;
        byte next = bytes[place];
        if (depth == DEEPEST || yearGroupStart >= 0 || next == '-' || next == '.' || next >= '0' && next <= '9') {
            return NOT_PLAIN;
        }
        while (next >= 0 && IN_NAMES[next]) {
            hash = 31 * hash + next;
            next = bytes[++place];
        }
        if (place == start || !note(hash)) {
            return NOT_PLAIN;
        }
        depth++;
        nameStart[depth] = start;
        nameEnd[depth] = place;
        String key = "";
        if (next == ' ') {
            place = blanksEnd(place);
            if (bytes[place] == 'k') {
                int value = keyStart(place);
                if (value == NOT_PLAIN) {
                    return NOT_PLAIN;
                }
                int end = valueEnd(value, bytes[value - 1]);
                if (end == NOT_PLAIN) {
                    return NOT_PLAIN;
                }
                key = depth == OF_PUPIL ? "" : key(value, end);
                place = blanksEnd(end + 1);
            }
        }
        boolean isEmpty = bytes[place] == '/';
        place += isEmpty ? 1 : 0;
        if (bytes[place] != '>' || !open(key, place + 1)) {
            return NOT_PLAIN;
        }
        return !isEmpty || close(place + 1) ? place + 1 : NOT_PLAIN;
    }

    private int blanksEnd(int from) {
        int place = from;
        while (bytes[place] == ' ') {
            place++;
        }
        return place;
    }

    /** Where the value of a key begins. */
    private int keyStart(int from) {
        for (int number = 0; number < KEY.length; number++) {
            if (bytes[from + number] != KEY[number]) {
                return NOT_PLAIN;
            }
        }
        byte quote = bytes[from + KEY.length];
        return quote == '"' || quote == '\'' ? from + KEY.length + 1 : NOT_PLAIN;
    }

    private int valueEnd(int from, byte quote) {
        int place = from;
        while (bytes[place] != quote) {
            if (KINDS[bytes[place] & 0xFF] != TEXT) {
                return NOT_PLAIN;
            }
            place++;
        }
        return place;
    }

    /** The key or year group between two places, made anew when it was not met lately. */
    private String key(int start, int end) {
        int hash = end - start;
        for (int place = start; place < end; place++) {
            hash = 31 * hash + bytes[place];
        }
        int number = (hash ^ hash >>> 7) & PLACES_OF_KEYS - 1;
        String known = keys[number];
        if (known == null || !isText(known, start, end)) {
            known = RosterText.code(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            keys[number] = known;
        }
        return known;
    }

    private boolean isText(String text, int start, int end) {
        if (text.length() != end - start) {
            return false;
        }
        for (int place = start; place < end; place++) {
            if (text.charAt(place - start) != bytes[place]) {
                return false;
            }
        }
        return true;
    }

    private int endTag(int place) {
        int start = nameStart[depth];
        int length = nameEnd[depth] - start;
        return nameEnds(place + 2, bytes, start, length) && close(place) ? place + length + 3 : NOT_PLAIN;
    }

    /** Whether a name and the end of its tag stand at a place. */
    private boolean nameEnds(int place, byte[] name, int start, int length) {
        for (int number = 0; number < length; number++) {
            if (bytes[place + number] != name[start + number]) {
                return false;
            }
        }
        return bytes[place + length] == '>';
    }

    /** Begins an element; false when it must be left to the parser. */
    private boolean open(String key, int behind) {
        if (depth == WITHIN_PUPIL) {
            if (isNamed(YEAR_GROUP)) {
                yearGroupStart = behind;
            } else if (isNamed(GROUP)) {
                group = key;
            } else if (isNamed(SUBGROUP)) {
                return addSubgroup(key);
            } else if (isNamed(SUBGROUPS)) {
                isInSubgroups = true;
            } else {
                return !isNamed(BRANCH);
            }
        } else if (depth == WITHIN_LIST && isInSubgroups && isNamed(SUBGROUP)) {
            return addSubgroup(key);
        }
        return true;
    }

    private boolean addSubgroup(String key) {
        List<String> all = subgroups == null ? new ArrayList<>() : subgroups;
        all.add(key);
        subgroups = all;
        return all.size() <= MOST_SUBGROUPS;
    }

    /** Ends the current element; false when it must be left to the parser. */
    private boolean close(int place) {
        if (depth == WITHIN_PUPIL) {
            isInSubgroups = false;
            if (yearGroupStart >= 0) {
                if (place - yearGroupStart > LONGEST_YEAR_GROUP) {
                    return false;
                }
                yearGroup = key(yearGroupStart, place);
                yearGroupStart = -1;
            }
        } else if (depth == OF_PUPIL) {
            pupils.add(new Pupil(yearGroup, group, subgroups == null ? List.of() : subgroups));
            yearGroup = "";
            group = "";
            subgroups = null;
        }
        depth--;
        return true;
    }

    private boolean isNamed(byte[] name) {
        int start = nameStart[depth];
        if (nameEnd[depth] - start != name.length) {
            return false;
        }
        for (int number = 0; number < name.length; number++) {
            if (bytes[start + number] != name[number]) {
                return false;
            }
        }
        return true;
    }

    /** Notes the name with a hash; false when there are more than any roster has. */
    private boolean note(int hash) {
        int wanted = hash == 0 ? 1 : hash;
        int number = (wanted ^ wanted >>> 9) & PLACES_OF_NAMES - 1;
        while (names[number] != wanted) {
            if (names[number] == 0) {
                names[number] = wanted;
                namesSeen++;
                return namesSeen <= MOST_NAMES;
            }
            number = number + 1 & PLACES_OF_NAMES - 1;
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What each byte is in a text. Of UTF-8 the characters are plain that have two or three bytes and no exceptions. */
    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 8];
        Arrays.fill(kinds, OTHER);
        Arrays.fill(kinds, ' ', 0x7F, TEXT);
        Arrays.fill(kinds, 0xC3, 0xE0, TWO_BYTES);
        Arrays.fill(kinds, 0xE1, 0xED, THREE_BYTES);
        kinds['<'] = TAG;
        kinds['&'] = OTHER;
        kinds[']'] = OTHER;
        kinds['\n'] = LINE_END;
        kinds['\r'] = RETURN;
        kinds['\t'] = TABULATOR;
        return kinds;
    }

    private static boolean[] inNames() {
        boolean[] inNames = new boolean[1 << 7];
        Arrays.fill(inNames, '0', '9' + 1, true);
        Arrays.fill(inNames, 'A', 'Z' + 1, true);
        Arrays.fill(inNames, 'a', 'z' + 1, true);
        inNames['_'] = true;
        inNames['-'] = true;
        inNames['.'] = true;
        return inNames;
    }

    /**
     * What a pupil says of groups.
     *
     * @param group its key
     */
    record Pupil(String yearGroup, String group, List<String> subgroups) {}
}
