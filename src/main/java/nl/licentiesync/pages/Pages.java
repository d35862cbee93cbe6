package nl.licentiesync.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.school.PageFingerprint;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.UnusableRecord;
import nl.licentiesync.report.WhyEvaluated;
import nl.licentiesync.report.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the schools of a run, each with its rows for a spreadsheet beside it. The files of a school that says the
 * same as in the latest report are taken over from there.
 */
public final class Pages implements ReportPart {

    private final PageFacts facts;
    private final EarlierPages earlier;
    private final Messages messages;
    private final PageFingerprint fingerprints;
    private final UnchangedSince tonight;
    private final Map<SchoolCode, SchoolFiles> written = new TreeMap<>();
    private @Nullable Begun begun;

    /**
     * The pages of a run.
     *
     * @param build what tells this build of the program from others
     */
    public Pages(PageFacts facts, EarlierPages earlier, String build) {
        this.facts = facts;
        this.earlier = earlier;
        this.messages = new Messages(facts.language());
        this.fingerprints = new PageFingerprint(facts, messages, build);
        this.tonight = new UnchangedSince(facts.date(), facts.run());
    }

    /** Puts the style and script that the pages share among the files. */
    @Override
    public void begin(ReportFiles files) throws IOException {
        PageFolder folder = PageFolder.begin(files);
        begun = new Begun(files, new SchoolPages(folder, facts, messages, earlier));
    }

    /** Writes the files of a school, or takes them over. */
    @Override
    public Addition render(SchoolReport report, SchoolRecord record) {
        try {
            SchoolCode code = report.school().code();
            String fingerprint = fingerprints.of(report, record.note(PageFolder.SCHOOLS));
            Optional<SchoolFiles> same = earlier.take(code, fingerprint);
            SchoolFiles files =
                    write(report, fingerprint, same.map(SchoolFiles::since).orElse(tonight), same);
            return added(code, files, same);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the files of a school over, all or none. */
    @Override
    public Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        String fingerprint = fingerprints
                .ofUnchanged(school.code(), school.noteOf(PageFolder.SCHOOLS))
                .orElseThrow(() -> new UnusableRecord(WhyEvaluated.PAGE));
        SchoolFiles same =
                earlier.find(school.code(), fingerprint).orElseThrow(() -> new UnusableRecord(WhyEvaluated.PAGE));
        SchoolFiles files = takenOver(school.code(), same);
        earlier.forget(school.code());
        return added(school.code(), files, Optional.of(same));
    }

    private SchoolFiles takenOver(SchoolCode school, SchoolFiles same) throws UnusableRecord {
        String page = SchoolPages.page(school);
        String rows = SchoolPages.rows(school);
        String todo = SchoolPages.todo(school);
        Map<String, WrittenFile> all = new HashMap<>();
        all.put(page, same.page());
        all.put(rows, same.rows());
        same.todo().ifPresent(file -> all.put(todo, file));
        try {
            Map<String, WrittenFile> taken = begun().files()
                    .takeOverAll(earlier.report(), all)
                    .orElseThrow(() -> new UnusableRecord(WhyEvaluated.TOUCHED));
            noteSince(school, same.since());
            return new SchoolFiles(
                    same.fingerprint(),
                    same.since(),
                    Objects.requireNonNull(taken.get(page)),
                    Objects.requireNonNull(taken.get(rows)),
                    Optional.ofNullable(taken.get(todo)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteSince(SchoolCode school, UnchangedSince since) {
        if (!since.equals(tonight)) {
            begun().files().noteUnchanged(SchoolPages.page(school), since);
        }
    }

    private Addition added(SchoolCode school, SchoolFiles files, Optional<SchoolFiles> same) {
        return () -> {
            if (!same.equals(Optional.of(files))) {
                written.put(school, files);
            }
        };
    }

    private SchoolFiles write(SchoolReport report, String fingerprint, UnchangedSince since, Optional<SchoolFiles> same)
            throws IOException {
        SchoolCode code = report.school().code();
        SchoolPages.OfSchool pages = begun().schools().of(report, since);
        WrittenFile page = writtenOrTakenOver(SchoolPages.page(code), same.map(SchoolFiles::page), pages::writePage);
        noteSince(code, since);
        WrittenFile rows = writtenOrTakenOver(SchoolPages.rows(code), same.map(SchoolFiles::rows), pages::writeRows);
        return new SchoolFiles(fingerprint, since, page, rows, writtenTodo(report, pages, same));
    }

    /** The page to print of a school at which there is something to do. */
    private Optional<WrittenFile> writtenTodo(
            SchoolReport report, SchoolPages.OfSchool pages, Optional<SchoolFiles> same) throws IOException {
        if (!SchoolPages.hasTodo(report)) {
            return Optional.empty();
        }
        String name = SchoolPages.todo(report.school().code());
        return Optional.of(writtenOrTakenOver(name, same.flatMap(SchoolFiles::todo), pages::writeTodo));
    }

    private WrittenFile writtenOrTakenOver(String name, Optional<WrittenFile> same, Writing writing)
            throws IOException {
        ReportFiles files = begun().files();
        if (same.isPresent()) {
            Optional<WrittenFile> takenOver = files.takeOver(name, earlier.report(), same.get());
            if (takenOver.isPresent()) {
                return takenOver.get();
            }
        }
        writing.write();
        return files.asWritten(name);
    }

    /** The files of the schools that are not those of the earlier pages, to be taken over by the next run. */
    public Map<SchoolCode, SchoolFiles> written() {
        return written;
    }

    private Begun begun() {
        return Objects.requireNonNull(begun, "The pages are not begun");
    }

    /** The school that a file of a report is of; empty for all other files. */
    public static Optional<SchoolCode> schoolOf(String file) {
        return PageFolder.schoolOf(file);
    }

    private record Begun(ReportFiles files, SchoolPages schools) {}

    private interface Writing {
        void write() throws IOException;
    }
}
