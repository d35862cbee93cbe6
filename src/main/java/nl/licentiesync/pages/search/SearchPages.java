package nl.licentiesync.pages.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Shards names = new Shards();
    private final Shards keys = new Shards();
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
        List<Person> people = report.school().teachers().stream()
                .filter(teacher -> !teacher.leftBefore(year))
                .map(Person::of)
                .toList();
        String code = report.school().code().value();
        String name = clean(report.school().name());
        return () -> {
            schools.append(code).append('\t').append(name).append('\n');
            people.forEach(this::add);
        };
    }

    private void add(Person person) {
        person.words().stream().distinct().forEach(word -> names.add(word, person.line()));
        person.keys().forEach(key -> keys.add(key.toString(), key + "\t" + person.line()));
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        files.createFolder(FOLDER);
        files.createFolder(NAMES);
        files.createFolder(KEYS);
        String sizes = write(folder, NAMES, "L", names) + write(folder, KEYS, "K", keys);
        write(folder, FOLDER + "/shards", "N", "", sizes);
        write(folder, FOLDER + "/schools", "S", "", schools.toString());
        folder.write(SearchPage.FILE, "search.jte", new SearchPage(messages, facts, NightState.of(run.summary())));
    }

    /** Writes shards, and gives their names with their sizes. */
    private String write(PageFolder folder, String path, String function, Shards shards) throws IOException {
        StringBuilder sizes = new StringBuilder();
        for (Map.Entry<String, String> shard : shards.byBeginning().entrySet()) {
            String name = path.substring(FOLDER.length() + 1) + "/" + fileName(shard.getKey());
            write(folder, FOLDER + "/" + name, function, shard.getKey(), shard.getValue());
            sizes.append(name)
                    .append('\t')
                    .append(shard.getKey())
                    .append('\t')
                    .append(shard.getValue().length())
                    .append('\n');
        }
        return sizes.toString();
    }

    private void write(PageFolder folder, String name, String function, String key, String lines) throws IOException {
        String script = function + "(" + ScriptText.quoted(key) + "," + ScriptText.quoted(lines) + ")\n";
        folder.writeIfChanged(name + ".js", ByteBuffer.wrap(script.getBytes(StandardCharsets.UTF_8)), earlier);
    }

    /** Plain letters and digits stay, anything else becomes its number. */
    private static String fileName(String letters) {
        StringBuilder name = new StringBuilder("x");
        letters.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return name.toString();
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
    private record Person(List<String> words, String line, List<SearchHash> keys) {

        static Person of(Teacher teacher) {
            List<String> words = new ArrayList<>(SearchWords.of(teacher.firstName()));
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
