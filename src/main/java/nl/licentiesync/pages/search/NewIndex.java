package nl.licentiesync.pages.search;

import java.io.IOException;
import java.io.OutputStream;
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

/** The scripts made anew: people under the words of their names, and under hashes of number, account and e-mail address. */
final class NewIndex implements SearchIndex {

    /** About the bytes of a line under a hash. */
    private static final int KEY_LINE = 64;

    private final EarlierPages earlier;
    private final String build;
    private final People people = new People();
    private final ShardIndex names = new ShardIndex("abcdefghijklmnopqrstuvwxyz0123456789_", 6);
    private final KeyIndex keys = new KeyIndex();
    private final Set<String> prefixes = new TreeSet<>();
    private final Map<SchoolCode, PeopleOfSchool> schools = new TreeMap<>();
    private final Map<String, WrittenFile> written = new TreeMap<>();

    NewIndex(EarlierPages earlier, String build) {
        this.earlier = earlier;
        this.build = build;
    }

    @Override
    public Addition render(SchoolCode school, List<Teacher> teachers) {
        List<Person> found = teachers.stream().map(Person::of).toList();
        PeopleOfSchool indexed = PeopleOfSchool.of(teachers, found);
        List<byte[]> lines =
                found.stream().map(person -> person.line().written()).toList();
        Set<String> theirPrefixes = teachers.stream().map(Teacher::prefix).collect(Collectors.toSet());
        return () -> {
            prefixes.addAll(theirPrefixes);
            schools.put(school, indexed);
            for (int i = 0; i < found.size(); i++) {
                add(found.get(i), people.add(lines.get(i)));
            }
        };
    }

    private void add(Person person, int place) {
        person.words().forEach(word -> names.add(word, place));
        person.keys().forEach(key -> keys.add(key, place));
    }

    @Override
    public Script finish(ReportFiles files) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        Script shards = new Script("N", "", 1 << 10);
        writeNames(files, folder, shards);
        writeKeys(files, folder, shards);
        shards.put(prefixes());
        write(files, folder, "shards", shards);
        try (OutputStream out = files.create(IndexedPeople.FILE)) {
            new IndexedPeople(build, written, schools).writeTo(out);
        }
        return new Script("C", "", 0);
    }

    /** Writes the files of words, and notes of each its name, its letters and its size. */
    private void writeNames(ReportFiles files, PageFolder folder, Script shards) throws IOException {
        names.forEach(people::size, (letters, shard) -> {
            Script script = new Script("L", letters, (int) shard.bytes());
            for (int i = shard.from(); i < shard.to(); i++) {
                people.putLine(names.personOf(i), script);
            }
            write(files, folder, "names/x" + letters, script);
            shards.put(Script.line("names/x" + letters, letters, String.valueOf(shard.bytes())));
        });
    }

    /** Writes the files of hashes, and notes how many bits of a hash tell its file. */
    private void writeKeys(ReportFiles files, PageFolder folder, Script shards) throws IOException {
        int bits = keys.bits(keys.number() * (long) KEY_LINE);
        KeyIndex.Files split = keys.files(bits);
        for (int file = 0; file < split.number(); file++) {
            int[] entries = split.entries(file);
            if (entries.length > 0) {
                Script script = new Script("K", String.valueOf(file), entries.length * KEY_LINE);
                for (int entry : entries) {
                    script.put(SearchHash.text(keys.hashOf(entry)));
                    script.put(Script.TAB);
                    people.putLine(keys.personOf(entry), script);
                }
                write(files, folder, "keys/x" + file, script);
            }
        }
        shards.put(Script.line("keys", String.valueOf(bits)));
    }

    /** The words of the prefixes of names, such as van: nobody stands under them. */
    private byte[] prefixes() {
        Stream<String> words = prefixes.stream()
                .flatMap(prefix -> SearchWords.of(prefix).stream())
                .distinct();
        return Script.line(Stream.concat(Stream.of("prefixes"), words).toArray(String[]::new));
    }

    private void write(ReportFiles files, PageFolder folder, String script, Script lines) throws IOException {
        String name = SearchPages.FOLDER + "/" + script + ".js";
        folder.writeIfChanged(name, lines.end(), earlier);
        written.put(name, files.asWritten(name));
    }
}
