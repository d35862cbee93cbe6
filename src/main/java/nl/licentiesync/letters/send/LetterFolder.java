package nl.licentiesync.letters.send;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.letters.ActionKey;
import nl.licentiesync.letters.LetterFiles;
import nl.licentiesync.letters.LetterOrigin;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.RunId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The folder that letters were written to. */
public final class LetterFolder {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path path;
    private final LetterOrigin origin;
    private final List<SchoolCode> schools = new ArrayList<>();
    private final Map<SchoolCode, List<ActionKey>> actions = new HashMap<>();

    private LetterFolder(Path path) throws IOException {
        this.path = path;
        this.origin = rows(LetterFiles.RUN).stream()
                .findFirst()
                .map(LetterFolder::origin)
                .orElseThrow(() -> unusable(LetterFiles.RUN, "is empty"));
        for (CSVRecord row : rows(LetterFiles.LETTERS)) {
            String file = row.get("file");
            SchoolCode school = school(row);
            if (file.equals(LetterFiles.nameOf(school))) {
                schools.add(school);
            } else if (!file.isEmpty()) {
                throw unusable(
                        LetterFiles.LETTERS,
                        "names another file than %s for school %s".formatted(LetterFiles.nameOf(school), school));
            }
        }
        for (CSVRecord row : rows(LetterFiles.ACTIONS)) {
            actions.computeIfAbsent(school(row), school -> new ArrayList<>())
                    .add(new ActionKey(
                            row.get("action"), row.get("licence_id"), row.get("teacher_id"), row.get("publisher")));
        }
    }

    /**
     * Reads a folder.
     *
     * @throws UnusableQuestion when it has no letters, or a file in it is not as it was written
     */
    public static LetterFolder read(Path path) throws IOException {
        if (!Files.isRegularFile(path.resolve(LetterFiles.LETTERS))) {
            throw new UnusableQuestion(
                    "There are no letters in %s; name the folder that letters was given as --out.".formatted(path));
        }
        try {
            return new LetterFolder(path);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableQuestion("The lists in %s are not as they were written (%s); make the letters again."
                    .formatted(path, e.getMessage()));
        }
    }

    private static SchoolCode school(CSVRecord row) {
        String code = row.get("school_id");
        return SchoolCode.parse(code)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no school code".formatted(code)));
    }

    private static LetterOrigin origin(CSVRecord row) {
        return new LetterOrigin(
                Path.of(row.get("state")),
                row.get("state_id"),
                new RunId(Long.parseLong(row.get("run"))),
                LocalDate.parse(row.get("date")));
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser parser = CSVParser.parse(path.resolve(file), StandardCharsets.UTF_8, FORMAT)) {
            return parser.getRecords();
        } catch (NoSuchFileException e) {
            throw unusable(file, "is missing");
        }
    }

    private UnusableQuestion unusable(String file, String fault) {
        return new UnusableQuestion("%s %s; make the letters again.".formatted(path.resolve(file), fault));
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** Where the letters come from. */
    public LetterOrigin origin() {
        return origin;
    }

    /** The schools with a letter, by code. */
    List<SchoolCode> schools() {
        return List.copyOf(schools);
    }

    /** The actions that a school's letter tells of. */
    List<ActionKey> actions(SchoolCode school) {
        return actions.getOrDefault(school, List.of());
    }

    /** The letter of a school. */
    StoredLetter letter(SchoolCode school) throws IOException {
        String file = LetterFiles.nameOf(school);
        try {
            byte[] bytes = Files.readAllBytes(path.resolve(file));
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            Address[] to = Optional.ofNullable(message.getRecipients(MimeMessage.RecipientType.TO))
                    .filter(addresses -> addresses.length > 0)
                    .orElseThrow(() -> unusable(file, "names nobody to send it to"));
            return new StoredLetter(school, List.of(to), bytes);
        } catch (NoSuchFileException e) {
            throw unusable(file, "is missing");
        } catch (MessagingException e) {
            throw unusable(file, "is not as it was written");
        }
    }
}
