package nl.licentiesync.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.RunId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The letters that were sent, by {@code letters-sent.csv} in the state folder. It is a file beside the database, so that
 * sending, which may take an hour, never keeps a night waiting, and each letter is written down before the next one.
 */
public final class SentLetters {

    /** The name of the file in the state folder. */
    public static final String FILE = "letters-sent.csv";

    /** Its columns: a row for each action of a letter that was sent. */
    public static final List<String> COLUMNS =
            List.of("state_id", "run", "school_id", "sent_at", "action", "licence_id", "teacher_id", "publisher");

    /** None yet. */
    public static final SentLetters NONE = new SentLetters();

    private final Map<SchoolCode, NavigableMap<Long, Set<ActionKey>>> letters = new HashMap<>();

    private SentLetters() {}

    /**
     * The letters that were sent, by the id of the state of their run: another state may have been in the same folder
     * before.
     */
    public static Map<String, SentLetters> byState(Path state) throws IOException {
        Map<String, SentLetters> sent = new HashMap<>();
        String text = wholeLines(state.resolve(FILE));
        if (!text.isEmpty()) {
            try (CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
                for (CSVRecord row : rows) {
                    sent.computeIfAbsent(row.get(0), id -> new SentLetters()).add(row);
                }
            }
        }
        return sent;
    }

    /** A power cut may have left a part of the last line. */
    private static String wholeLines(Path file) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (NoSuchFileException noneYet) {
            return "";
        }
    }

    private void add(CSVRecord row) {
        SchoolCode.parse(row.size() == COLUMNS.size() ? row.get(2) : "")
                .ifPresent(school -> letters.computeIfAbsent(school, any -> new TreeMap<>())
                        .computeIfAbsent(Long.valueOf(row.get(1)), run -> new HashSet<>())
                        .add(new ActionKey(row.get(4), row.get(5), row.get(6), row.get(7))));
    }

    /** Whether a school's letter of a run was sent. */
    public boolean has(SchoolCode school, RunId run) {
        return letters.containsKey(school) && letters.get(school).containsKey(run.value());
    }

    /** Of each school the latest run before the given one whose letter was sent. */
    Map<SchoolCode, RunId> lastBefore(RunId run) {
        Map<SchoolCode, RunId> last = new HashMap<>();
        letters.forEach((school, runs) -> {
            Long before = runs.lowerKey(run.value());
            if (before != null) {
                last.put(school, new RunId(before));
            }
        });
        return last;
    }

    /** The actions that a school's letter of a run told of. */
    Set<ActionKey> actions(SchoolCode school, RunId run) {
        return letters.getOrDefault(school, new TreeMap<>()).getOrDefault(run.value(), Set.of());
    }
}
