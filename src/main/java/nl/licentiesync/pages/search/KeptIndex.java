package nl.licentiesync.pages.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart.Addition;
import nl.licentiesync.report.WrittenFile;

/**
 * The scripts of the latest report, kept; who came to a school and who left it since they were made stands in one small
 * script beside them. A night that changes a few people writes none of the large scripts, and looks up no words.
 */
final class KeptIndex implements SearchIndex {

    /** With more bytes of changes the next night makes the scripts anew, as every search reads the changes. */
    private static final long MOST_CHANGES = 1 << 18;

    private static final String CHANGES = SearchPages.FOLDER + "/changes.js";

    private final EarlierPages earlier;
    private final WrittenFile file;
    private final IndexedPeople indexed;
    private final Set<SchoolCode> seen = new HashSet<>();
    private final Script changes = new Script("C", "", 1 << 10);

    KeptIndex(EarlierPages earlier, EarlierSearch.Scripts scripts) {
        this.earlier = earlier;
        this.file = scripts.file();
        this.indexed = scripts.indexed();
    }

    /** The scripts of the latest report; empty when this build did not write them so, or when much changed since. */
    static Optional<EarlierSearch.Scripts> scripts(EarlierPages earlier, ReportFiles files, String build)
            throws IOException {
        WrittenFile file = earlier.search().orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        Optional<IndexedPeople> indexed = files.untouched(IndexedPeople.FILE, earlier.report(), file)
                .flatMap(IndexedPeople::read)
                .filter(found -> found.build().equals(build));
        boolean canStay = indexed.isPresent()
                && files.sizeIn(earlier.report(), CHANGES) <= MOST_CHANGES
                && areUntouched(indexed.get().files(), files, earlier);
        return canStay ? Optional.of(new EarlierSearch.Scripts(file, indexed.get())) : Optional.empty();
    }

    private static boolean areUntouched(Map<String, WrittenFile> scripts, ReportFiles files, EarlierPages earlier)
            throws IOException {
        for (Map.Entry<String, WrittenFile> script : scripts.entrySet()) {
            if (!files.isUntouched(script.getKey(), earlier.report(), script.getValue())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Addition render(SchoolCode school, List<Teacher> people) {
        PeopleOfSchool.Changes since =
                indexed.schools().getOrDefault(school, PeopleOfSchool.NOBODY).since(people);
        List<Person> came = since.came().stream().map(Person::of).toList();
        return () -> {
            seen.add(school);
            since.left().forEach(this::left);
            came.forEach(this::came);
        };
    }

    private void left(long line) {
        changes.put(SearchHash.text(line));
        changes.put(Script.END_OF_LINE);
    }

    /** The hashes of somebody who came, joined by commas, and the line. */
    private void came(Person person) {
        for (int i = 0; i < person.keys().size(); i++) {
            changes.put(i == 0 ? Script.NOTHING : Script.COMMA);
            changes.put(SearchHash.text(person.keys().get(i)));
        }
        changes.put(Script.TAB);
        changes.put(person.line().written());
    }

    @Override
    public Script finish(ReportFiles files) throws IOException {
        for (Map.Entry<SchoolCode, PeopleOfSchool> school : indexed.schools().entrySet()) {
            if (!seen.contains(school.getKey())) {
                school.getValue().since(List.of()).left().forEach(this::left);
            }
        }
        for (Map.Entry<String, WrittenFile> script : indexed.files().entrySet()) {
            takeOver(files, script.getKey(), script.getValue());
        }
        takeOver(files, IndexedPeople.FILE, file);
        return changes;
    }

    /** They were untouched when the night began. */
    private void takeOver(ReportFiles files, String name, WrittenFile script) throws IOException {
        if (files.takeOver(name, earlier.report(), script).isEmpty()) {
            throw new IOException(
                    earlier.report().resolve(name) + " changed while the night was running; run it again");
        }
    }
}
