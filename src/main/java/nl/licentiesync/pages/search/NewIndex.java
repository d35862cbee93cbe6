package nl.licentiesync.pages.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart.Addition;
import nl.licentiesync.report.WrittenFile;

/** The scripts made tonight: people under the words of their names, and under hashes of number, account and e-mail address. */
final class NewIndex implements SearchIndex {

    private final ReportFiles files;
    private final PageFolder folder;
    private final EarlierPages earlier;
    private final ShardIndex names;
    private final KeyIndex keys;
    private final IndexedPeopleOutput indexed;
    private final Set<String> prefixes = new TreeSet<>();
    private final Map<String, WrittenFile> written = new TreeMap<>();

    NewIndex(ReportFiles files, EarlierPages earlier, String build) throws IOException {
        this.files = files;
        this.folder = PageFolder.begun(files);
        this.earlier = earlier;
        this.names = new ShardIndex("abcdefghijklmnopqrstuvwxyz0123456789_", 6, files);
        this.keys = new KeyIndex(files);
        this.indexed = new IndexedPeopleOutput(files, build);
    }

    @Override
    public Addition render(SchoolCode school, List<Teacher> teachers) {
        List<Person> found = teachers.stream().map(Person::of).toList();
        PeopleOfSchool people = PeopleOfSchool.of(teachers, found);
        List<byte[]> lines =
                found.stream().map(person -> person.line().written()).toList();
        Set<String> theirPrefixes = teachers.stream().map(Teacher::prefix).collect(Collectors.toSet());
        return () -> {
            prefixes.addAll(theirPrefixes);
            indexed.write(school, people);
            for (int i = 0; i < found.size(); i++) {
                add(found.get(i), lines.get(i));
            }
        };
    }

    private void add(Person person, byte[] line) throws IOException {
        for (String word : person.words()) {
            names.add(word, line);
        }
        for (long key : person.keys()) {
            keys.add(key, line);
        }
    }

    @Override
    public Script finish() throws IOException {
        try (names;
                keys;
                indexed) {
            Script shards = new Script("N", "", 1 << 10);
            writeNames(shards);
            writeKeys(shards);
            shards.put(prefixes());
            write("shards", shards);
            indexed.finish(written);
        }
        return new Script("C", "", 0);
    }

    /** Writes the files of words, and notes of each its name, its letters and its size. */
    private void writeNames(Script shards) throws IOException {
        names.forEach((letters, shard) -> {
            Script script = new Script("L", letters, (int) shard.bytes());
            shard.put(script);
            write("names/x" + letters, script);
            shards.put(Script.line("names/x" + letters, letters, String.valueOf(shard.bytes())));
        });
    }

    /** Writes the files of hashes, and notes how many bits of a hash tell its file. */
    private void writeKeys(Script shards) throws IOException {
        keys.forEach((file, entries) -> {
            Script script = new Script("K", String.valueOf(file), entries.size());
            entries.put(script);
            write("keys/x" + file, script);
        });
        shards.put(Script.line("keys", String.valueOf(keys.bits())));
    }

    /** The words of the prefixes of names, such as van: nobody stands under them. */
    private byte[] prefixes() {
        Stream<String> words = prefixes.stream()
                .flatMap(prefix -> SearchWords.of(prefix).stream())
                .distinct();
        return Script.line(Stream.concat(Stream.of("prefixes"), words).toArray(String[]::new));
    }

    private void write(String script, Script lines) throws IOException {
        String name = SearchPages.FOLDER + "/" + script + ".js";
        folder.writeIfChanged(name, lines.end(), earlier);
        written.put(name, files.asWritten(name));
    }

    @Override
    public void close() throws IOException {
        try (names;
                keys;
                indexed) {
            // All of them are closed, also when one cannot be.
        }
    }
}
