package nl.licentiesync.pages.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lines under words, in shards by the beginning of the word. A shard that is too large for a page to load at once is split
 * by one letter more.
 */
final class Shards {

    /** So many characters are in a shard at most, unless all its words are one. */
    private static final int LARGEST = 190_000;

    private final List<Entry> entries = new ArrayList<>();

    /** Adds a line under a word. */
    void add(String word, String line) {
        entries.add(new Entry(word, line));
    }

    /** The lines of each shard, in the order in which they were added, by the letters with which its words begin. */
    SortedMap<String, String> byBeginning() {
        SortedMap<String, String> shards = new TreeMap<>();
        if (!entries.isEmpty()) {
            split("", 0, entries, shards);
        }
        return shards;
    }

    private static void split(String letters, int length, List<Entry> entries, Map<String, String> shards) {
        int size = entries.stream().mapToInt(entry -> entry.line().length()).sum();
        if (size <= LARGEST || isOneWord(entries)) {
            StringBuilder lines = new StringBuilder(size);
            entries.forEach(entry -> lines.append(entry.line()));
            shards.put(letters, lines.toString());
            return;
        }
        SortedMap<String, List<Entry>> longer = new TreeMap<>();
        entries.forEach(entry -> longer.computeIfAbsent(beginning(entry.word(), length + 1), any -> new ArrayList<>())
                .add(entry));
        longer.forEach((start, part) -> split(start, length + 1, part, shards));
    }

    private static boolean isOneWord(List<Entry> entries) {
        String word = entries.get(0).word();
        return entries.stream().allMatch(entry -> entry.word().equals(word));
    }

    private static String beginning(String word, int letters) {
        return word.codePointCount(0, word.length()) <= letters
                ? word
                : word.substring(0, word.offsetByCodePoints(0, letters));
    }

    private record Entry(String word, String line) {}
}
