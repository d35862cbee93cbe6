package nl.licentiesync.letters;

import static nl.licentiesync.report.CsvFile.Column.code;
import static nl.licentiesync.report.CsvFile.Column.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.CsvFile;

/** Writes the letters of a run: a list of them, the letters, and what tells later whose news was sent. */
public final class LetterFiles implements OutputFolder.Content {

    /** The list of the letters. */
    public static final String LETTERS = "letters.csv";

    /** Where the letters come from. */
    public static final String RUN = "run.csv";

    /** What was sent from the folder; written by sending alone. */
    public static final String SENT = "sent.csv";

    /** The actions that the letters tell of. */
    public static final String ACTIONS = "actions.csv";

    private static final Pattern LETTER = Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{2}\\.eml");

    /** A folder with letters of which none was sent. */
    public static final OutputFolder.Kind FOLDER = new OutputFolder.Kind(
            Set.of(LETTERS),
            name -> name.equals(RUN)
                    || name.equals(SENT)
                    || name.equals(ACTIONS)
                    || LETTER.matcher(name).matches());

    private static final List<CsvFile.Column<WrittenLetter>> LETTER_COLUMNS = List.of(
            code("school_id", letter -> letter.school().code()),
            text("school_name", letter -> letter.school().name()),
            text("to", letter -> letter.to().stream().map(MailAddress::value).collect(Collectors.joining("|"))),
            code("actions", letter -> letter.actions().size()),
            code("new", WrittenLetter::fresh),
            text("subject", WrittenLetter::subject),
            code("file", WrittenLetter::file));

    private static final List<CsvFile.Column<LetterOrigin>> RUN_COLUMNS = List.of(
            code("state", LetterOrigin::state),
            code("state_id", LetterOrigin::stateId),
            code("run", LetterOrigin::run),
            code("date", LetterOrigin::date));

    private static final List<CsvFile.Column<SchoolAction>> ACTION_COLUMNS = List.of(
            code("school_id", SchoolAction::school),
            code("action", row -> row.action().action()),
            code("licence_id", row -> row.action().licence()),
            code("teacher_id", row -> row.action().teacher()),
            code("publisher", row -> row.action().publisher()));

    private final Letters letters;
    private final FilePermissions readers;
    private final LetterTotals totals = new LetterTotals();

    public LetterFiles(Letters letters) {
        this.letters = letters;
        this.readers = letters.request().readers();
    }

    /** Whether any letter was sent from a folder, or may have been: its sent.csv has more than its header. */
    public static boolean tellOfSending(Path folder) throws IOException {
        Path sent = folder.resolve(SENT);
        if (Files.notExists(sent)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(sent, StandardCharsets.UTF_8)) {
            return lines.limit(2).count() > 1;
        }
    }

    /** The name of a school's letter. */
    public static String nameOf(SchoolCode school) {
        return school + ".eml";
    }

    @Override
    public void writeTo(Path folder) throws IOException {
        try (CsvFile<LetterOrigin> run = new CsvFile<>(readers.createFile(folder.resolve(RUN)), RUN_COLUMNS)) {
            run.append(run.rendered(List.of(letters.origin())));
        }
        try (CsvFile<WrittenLetter> list = new CsvFile<>(readers.createFile(folder.resolve(LETTERS)), LETTER_COLUMNS);
                CsvFile<SchoolAction> actions =
                        new CsvFile<>(readers.createFile(folder.resolve(ACTIONS)), ACTION_COLUMNS)) {
            letters.forEach(letter -> write(letter, folder, list, actions));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        totals.withoutNews(letters.withoutNews());
    }

    private void write(WrittenLetter letter, Path folder, CsvFile<WrittenLetter> list, CsvFile<SchoolAction> actions) {
        try {
            totals.add(letter);
            list.append(list.rendered(List.of(letter)));
            if (letter.isAddressed()) {
                SchoolCode school = letter.school().code();
                actions.append(actions.rendered(letter.actions().stream()
                        .map(action -> new SchoolAction(school, action))
                        .toList()));
                try (OutputStream file = readers.createFile(folder.resolve(letter.file()))) {
                    file.write(letter.bytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written. */
    public LetterTotals totals() {
        return totals;
    }

    /** A row of actions.csv. */
    private record SchoolAction(SchoolCode school, ActionKey action) {}
}
