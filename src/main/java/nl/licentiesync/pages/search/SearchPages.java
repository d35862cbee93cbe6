package nl.licentiesync.pages.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final People people = new People();
    private final ShardIndex names = new ShardIndex("abcdefghijklmnopqrstuvwxyz0123456789_", 6);
    private final ShardIndex keys = new ShardIndex("0123456789abcdef", SearchHash.LENGTH);
    private final StringBuilder schools = new StringBuilder();

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
        String code = report.school().code().value();
        String name = clean(report.school().name());
        return () -> {
            schools.append(code).append('\t').append(name).append('\n');
            found.forEach(this::add);
        };
    }

    private void add(Person person) {
        int place = people.add(person.line());
        person.words().forEach(word -> names.add(word, place));
        person.keys().forEach(key -> keys.add(key.toString(), place));
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        files.createFolder(FOLDER);
        files.createFolder(NAMES);
        files.createFolder(KEYS);
        StringBuilder shards = new StringBuilder();
        names.forEach(people::size, (letters, shard) -> {
            StringBuilder lines = new StringBuilder();
            for (int i = shard.from(); i < shard.to(); i++) {
                lines.append(people.line(names.personOf(i)));
            }
            write(folder, NAMES, "L", letters, lines, shards);
        });
        keys.forEach(person -> people.size(person) + SearchHash.LENGTH + 1, (letters, shard) -> {
            StringBuilder lines = new StringBuilder();
            for (int i = shard.from(); i < shard.to(); i++) {
                lines.append(keys.wordOf(i)).append('\t').append(people.line(keys.personOf(i)));
            }
            write(folder, KEYS, "K", letters, lines, shards);
        });
        write(folder, FOLDER + "/shards", "N", "", shards);
        write(folder, FOLDER + "/schools", "S", "", schools);
        folder.write(SearchPage.FILE, "search.jte", new SearchPage(messages, facts, NightState.of(run.summary())));
    }

    /** Writes a shard, and notes its name, its letters and its size. */
    private void write(
            PageFolder folder, String path, String function, String letters, StringBuilder lines, StringBuilder shards)
            throws IOException {
        String name = path.substring(FOLDER.length() + 1) + "/x" + letters;
        write(folder, FOLDER + "/" + name, function, letters, lines);
        shards.append(name)
                .append('\t')
                .append(letters)
                .append('\t')
                .append(lines.length())
                .append('\n');
    }

    private void write(PageFolder folder, String name, String function, String key, StringBuilder lines)
            throws IOException {
        String script = function + "(" + ScriptText.quoted(key) + "," + ScriptText.quoted(lines) + ")\n";
        folder.writeIfChanged(name + ".js", ByteBuffer.wrap(script.getBytes(StandardCharsets.UTF_8)), earlier);
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }

    /**
     * Somebody at a school.
     *
     * @param words of given and family name
     * @param line name, number and school, as the script shows them
     * @param keys of the number, the account and the e-mail address
     */
    private record Person(Set<String> words, String line, List<SearchHash> keys) {

        static Person of(Teacher teacher) {
            Set<String> words = new LinkedHashSet<>(SearchWords.of(teacher.firstName()));
            words.addAll(SearchWords.of(teacher.lastName()));
            List<SearchHash> keys = new ArrayList<>();
            keys.add(SearchHash.of(teacher.id().value()));
            if (teacher.hasAccount()) {
                keys.add(SearchHash.of(teacher.basispoortId()));
            }
            if (!teacher.email().isEmpty()) {
                keys.add(SearchHash.of(teacher.email()));
            }
            String line = clean(teacher.name())
                    + '\t'
                    + teacher.id().value()
                    + '\t'
                    + teacher.school().value()
                    + '\n';
            return new Person(words, line, keys);
        }
    }
}
