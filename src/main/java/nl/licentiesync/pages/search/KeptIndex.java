package nl.licentiesync.pages.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart.Addition;
import nl.licentiesync.report.WrittenFile;

/**
 * The scripts of the latest report, kept; who came to a school and who left it since they were made stands in one small
 * script beside them. A night that changes a few people writes none of the large scripts, and looks up no words. The
 * people whom the scripts have are read beside those of tonight, school by school in the same order.
 */
final class KeptIndex implements SearchIndex {

    /** With more bytes of changes the next night makes the scripts again, as every search reads the changes. */
    private static final long MOST_CHANGES = 1 << 18;

    private static final String CHANGES = SearchPages.FOLDER + "/changes.js";

    private final ReportFiles files;
    private final EarlierPages earlier;
    private final EarlierSearch.Scripts scripts;
    private final IndexedPeopleInput indexed;
    private final Script changes = new Script("C", "", 1 << 10);
    private final List<Long> linesOfGoneSchools = new ArrayList<>();

    KeptIndex(ReportFiles files, EarlierPages earlier, EarlierSearch.Scripts scripts) throws IOException {
        this.files = files;
        this.earlier = earlier;
        this.scripts = scripts;
        this.indexed = new IndexedPeopleInput(earlier.report());
    }

    /** The scripts of the latest report; empty when this build did not write them so, or when much changed since. */
    static Optional<EarlierSearch.Scripts> scripts(EarlierPages earlier, ReportFiles files, String build)
            throws IOException {
        WrittenFile file = earlier.search().orElse(null);
        if (file == null
                || !files.hasSameBytes(IndexedPeopleOutput.FILE, earlier.report(), file)
                || files.sizeIn(earlier.report(), CHANGES) > MOST_CHANGES) {
            return Optional.empty();
        }
        SortedMap<String, WrittenFile> scripts;
        try (IndexedPeopleInput indexed = new IndexedPeopleInput(earlier.report())) {
            if (!indexed.build().equals(build)) {
                return Optional.empty();
            }
            scripts = indexed.readScripts();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return areUntouched(scripts, files, earlier)
                ? Optional.of(new EarlierSearch.Scripts(file, scripts))
                : Optional.empty();
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
        long[] fingerprints = Person.fingerprints(people);
        return () -> addChanges(indexedOf(school).since(people, fingerprints));
    }

    /** Who they are must be known only when the scripts have others. */
    @Override
    public Addition renderAgain(SchoolCode school, long digest, Supplier<List<Teacher>> people) {
        return () -> {
            PeopleOfSchool known = indexedOf(school);
            if (known.digest() != digest) {
                List<Teacher> tonight = people.get();
                addChanges(known.since(tonight, Person.fingerprints(tonight)));
            }
        };
    }

    private void addChanges(PeopleOfSchool.Changes since) {
        since.left().forEach(this::left);
        since.came().stream().map(Person::of).forEach(this::came);
    }

    /** The people whom the scripts have of a school; the schools before it that they have are gone. */
    private PeopleOfSchool indexedOf(SchoolCode school) throws IOException {
        while (indexed.hasNext() && indexed.next().compareTo(school) < 0) {
            addGoneSchool();
        }
        return indexed.hasNext() && indexed.next().equals(school) ? indexed.read() : PeopleOfSchool.NOBODY;
    }

    private void addGoneSchool() throws IOException {
        linesOfGoneSchools.addAll(indexed.read().since(List.of(), new long[0]).left());
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
    public Script finish() throws IOException {
        while (indexed.hasNext()) {
            addGoneSchool();
        }
        // Its report may be removed before this one is closed.
        indexed.close();
        linesOfGoneSchools.forEach(this::left);
        for (Map.Entry<String, WrittenFile> script : scripts.files().entrySet()) {
            takeOver(script.getKey(), script.getValue());
        }
        takeOver(IndexedPeopleOutput.FILE, scripts.indexed());
        return changes;
    }

    /** They were untouched when the night began. */
    private void takeOver(String name, WrittenFile script) throws IOException {
        if (files.takeOver(name, earlier.report(), script).isEmpty()) {
            throw new IOException(
                    earlier.report().resolve(name) + " changed while the night was running; run it again");
        }
    }

    @Override
    public void close() throws IOException {
        indexed.close();
    }
}
