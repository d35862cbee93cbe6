package nl.licentiesync.letters.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.letters.LetterFiles;
import nl.licentiesync.letters.LetterOrigin;
import nl.licentiesync.letters.SentLetters;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.CsvCell;
import nl.licentiesync.store.Database;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Keeps what became of letters in sent.csv of their folder, and of those that were sent in the state. A row without an
 * answer goes before each letter, so that after a kill it is known which one is in doubt.
 */
public final class SentLedger implements Ledger {

    private static final List<String> COLUMNS = List.of("school_id", "to", "when", "answer");

    private final LetterFolder folder;
    private final Supplier<OffsetDateTime> clock;
    private final AppendedFile sent;
    private final AppendedFile ofState;
    private final SentLetters known;
    private final Map<SchoolCode, Fate> fates = new HashMap<>();

    private SentLedger(LetterFolder folder, Supplier<OffsetDateTime> clock, AppendedFile sent, AppendedFile ofState)
            throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.sent = sent;
        this.ofState = ofState;
        LetterOrigin origin = folder.origin();
        this.known = SentLetters.byState(origin.state()).getOrDefault(origin.stateId(), SentLetters.NONE);
        readFates();
        for (SchoolCode school : folder.schools()) {
            if (fates.get(school) == Fate.SENT && !known.has(school, origin.run())) {
                // Killed between the two files.
                keepInState(school, now());
            }
        }
    }

    /**
     * Opens what is kept of the letters of a folder, for this process alone.
     *
     * @param clock gives the moment at which something is written down
     * @throws UnusableQuestion when the state that the letters were made from is not there
     * @throws StateLock.HeldElsewhere when another process sends letters of that state
     */
    public static SentLedger open(LetterFolder folder, Supplier<OffsetDateTime> clock)
            throws IOException, StateLock.HeldElsewhere {
        Path state = folder.origin().state();
        if (!Database.isIn(state)) {
            throw new UnusableQuestion(
                    "The state in %s that the letters in %s were made from is not there; make them again."
                            .formatted(state, folder.path()));
        }
        AppendedFile ofState =
                AppendedFile.open(state.resolve(SentLetters.FILE), SentLetters.COLUMNS, FilePermissions.of(state));
        try {
            if (ofState.lock() == null) {
                throw StateLock.HeldElsewhere.bySending(state);
            }
            Path file = folder.path().resolve(LetterFiles.SENT);
            return new SentLedger(
                    folder,
                    clock,
                    AppendedFile.open(file, COLUMNS, FilePermissions.whoMayRead(folder.path())),
                    ofState);
        } catch (IOException | RuntimeException | StateLock.HeldElsewhere e) {
            ofState.close();
            throw e;
        }
    }

    private void readFates() throws IOException {
        String text = Files.readString(folder.path().resolve(LetterFiles.SENT), StandardCharsets.UTF_8);
        try (CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > 1 && row.size() == COLUMNS.size()) {
                    fates.merge(school(row), fate(row.get(3)), SentLedger::later);
                }
            }
        }
    }

    private SchoolCode school(CSVRecord row) {
        return SchoolCode.parse(row.get(0))
                .orElseThrow(() -> new UnusableQuestion(String.format(
                        Locale.ROOT,
                        "%s:%d does not begin with the code of a school; put the file back as it was, as it tells which letters were sent.",
                        folder.path().resolve(LetterFiles.SENT),
                        row.getRecordNumber())));
    }

    /** By the answer of a row: those of servers that take a letter begin with 2. */
    private static Fate fate(String answer) {
        return answer.isEmpty() ? Fate.UNKNOWN : answer.startsWith("2") ? Fate.SENT : Fate.OPEN;
    }

    private static Fate later(Fate before, Fate now) {
        return before == Fate.SENT ? before : now;
    }

    @Override
    public Fate fate(SchoolCode school) {
        return known.has(school, folder.origin().run()) ? Fate.SENT : fates.getOrDefault(school, Fate.OPEN);
    }

    @Override
    public void begin(StoredLetter letter) throws IOException {
        sent.add(List.of(List.of(letter.school(), letter.recipients(), now(), "")));
    }

    @Override
    public void end(StoredLetter letter, Delivery delivery) throws IOException {
        if (delivery.result() == Delivery.Result.UNKNOWN) {
            return;
        }
        String when = now();
        sent.add(List.of(List.of(letter.school(), letter.recipients(), when, CsvCell.harmless(answer(delivery)))));
        if (delivery.isAccepted()) {
            keepInState(letter.school(), when);
        }
    }

    /** Never empty, and only that of an accepted letter begins with 2. */
    private static String answer(Delivery delivery) {
        return delivery.isAccepted() == delivery.answer().startsWith("2")
                        && !delivery.answer().isEmpty()
                ? delivery.answer()
                : (delivery.isAccepted() ? "250 " : "not sent: ") + delivery.answer();
    }

    private void keepInState(SchoolCode school, String when) throws IOException {
        LetterOrigin origin = folder.origin();
        ofState.add(folder.actions(school).stream()
                .map(action -> List.of(
                        origin.stateId(),
                        origin.run(),
                        school,
                        when,
                        action.action(),
                        action.licence(),
                        action.teacher(),
                        action.publisher()))
                .toList());
    }

    private String now() {
        return clock.get().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void close() throws IOException {
        try {
            sent.close();
        } finally {
            ofState.close();
        }
    }
}
