package nl.licentiesync.pages.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;

/**
 * The search page, and the scripts that it loads when somebody searches: people under the words of their names, people
 * under hashes of their number, account and e-mail address, and all schools. They say who is at which school and nothing
 * of what anybody sees, so that most of them stay the same from night to night.
 */
public final class SearchPages implements ReportPart {

    private static final String FOLDER = "search";
    private static final String NAMES = FOLDER + "/names";
    private static final String KEYS = FOLDER + "/keys";

    /** About the bytes of a line under a hash. */
    private static final int KEY_LINE = 64;

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final People people = new People();
    private final ShardIndex names = new ShardIndex("abcdefghijklmnopqrstuvwxyz0123456789_", 6);
    private final KeyIndex keys = new KeyIndex();
    private final ShardChanges changes = new ShardChanges();
    private final Script schools = new Script("S", "", 1 << 10);

    /**
     * The search of a run.
     *
     * @param earlier from where files that stay the same are taken over
     */
    public SearchPages(PageFacts facts, Messages messages, EarlierPages earlier) {
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
    }

    @Override
    public Addition render(SchoolReport report) {
        LocalDate year = facts.rules().calendar().yearOf(facts.date()).first();
        List<Person> found = report.school().teachers().stream()
                .filter(teacher -> !teacher.leftBefore(year))
                .map(Person::of)
                .toList();
        byte[] school =
                Script.line(report.school().code().value(), report.school().name());
        return () -> {
            schools.put(school);
            found.forEach(this::add);
        };
    }

    private void add(Person person) {
        int place = people.add(person.line());
        person.words().forEach(word -> names.add(word, place));
        person.keys().forEach(key -> keys.add(key, place));
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        files.createFolder(FOLDER);
        files.createFolder(NAMES);
        files.createFolder(KEYS);
        Script shards = new Script("N", "", 1 << 10);
        writeNames(folder, shards);
        writeKeys(folder, shards);
        write(folder, FOLDER + "/changes", changes.script());
        write(folder, FOLDER + "/shards", shards);
        write(folder, FOLDER + "/schools", schools);
        folder.writeIfChanged(
                SearchPage.FILE, "search.jte", new SearchPage(messages, facts, NightState.of(run.summary())), earlier);
    }

    /** Writes the files of words, and notes of each its name, its letters and its size. */
    private void writeNames(PageFolder folder, Script shards) throws IOException {
        names.forEach(people::size, (letters, shard) -> {
            Script script = new Script("L", letters, (int) shard.bytes());
            for (int i = shard.from(); i < shard.to(); i++) {
                people.putLine(names.personOf(i), script);
            }
            writeShard(folder, "names/x" + letters, script);
            shards.put(Script.line("names/x" + letters, letters, String.valueOf(shard.bytes())));
        });
    }

    /** Writes the files of hashes, and notes how many bits of a hash tell its file. */
    private void writeKeys(PageFolder folder, Script shards) throws IOException {
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
                writeShard(folder, "keys/x" + file, script);
            }
        }
        shards.put(Script.line("keys", String.valueOf(bits)));
    }

    /** Writes a shard, or keeps it and notes what changed since it was written. */
    private void writeShard(PageFolder folder, String name, Script script) throws IOException {
        ByteBuffer tonight = script.end();
        folder.writeIfChanged(
                FOLDER + "/" + name + ".js", tonight, earlier, written -> changes.keeps(name, written, tonight));
    }

    private void write(PageFolder folder, String name, Script script) throws IOException {
        folder.writeIfChanged(name + ".js", script.end(), earlier);
    }

    /**
     * Somebody at a school.
     *
     * @param words of given and family name
     * @param line name, number and school, as the script shows them
     * @param keys of the number, the account and the e-mail address
     */
    private record Person(Set<String> words, byte[] line, List<Long> keys) {

        static Person of(Teacher teacher) {
            Set<String> words = new LinkedHashSet<>(SearchWords.of(teacher.firstName()));
            words.addAll(SearchWords.of(teacher.lastName()));
            List<Long> keys = new ArrayList<>(3);
            keys.add(SearchHash.of(teacher.id().value()));
            if (teacher.hasAccount()) {
                keys.add(SearchHash.of(teacher.basispoortId()));
            }
            if (!teacher.email().isEmpty()) {
                keys.add(SearchHash.of(teacher.email()));
            }
            byte[] line = Script.line(
                    teacher.name(), teacher.id().value(), teacher.school().value());
            return new Person(words, line, keys);
        }
    }
}
