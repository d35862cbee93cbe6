package nl.licentiesync.pages.todo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.GatheringPart;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SpreadsheetFile;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.rules.ActionKind;

/** The pages of what must be done at all schools: one of all kinds, and for each kind one and a file for a spreadsheet. */
public final class TodoPages extends GatheringPart<List<TodoPages.Entry>> {

    /** Actions of each kind on the page of all kinds. */
    private static final int FIRST = 10;

    /** Actions on the page of a kind; of a country there are more, which are in the file for a spreadsheet. */
    private static final int MOST = 500;

    private static final TodoFile[] FILES = TodoFile.values();

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final Map<TodoFile, List<TodoLine>> lines = new EnumMap<>(TodoFile.class);

    /**
     * The pages of a run.
     *
     * @param earlier from where files that stay the same are taken over
     */
    public TodoPages(PageFacts facts, Messages messages, EarlierPages earlier) {
        super("todo");
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
        for (TodoFile file : TodoFile.values()) {
            lines.put(file, new ArrayList<>());
        }
    }

    @Override
    protected List<Entry> facts(SchoolReport report) {
        return report.actions().stream()
                .map(action -> new Entry(TodoFile.of(action.kind()), TodoLine.of(action, report, facts.catalogue())))
                .toList();
    }

    @Override
    protected void write(List<Entry> entries, PackWriter out) {
        out.putNumber(entries.size());
        for (Entry entry : entries) {
            out.putByte(entry.file().ordinal());
            entry.line().write(out);
        }
    }

    @Override
    protected List<Entry> read(UnchangedSchool school, PackReader in) {
        List<Entry> entries = new ArrayList<>();
        for (int left = in.getNumber(); left > 0; left--) {
            entries.add(new Entry(FILES[in.getByte()], TodoLine.read(school, in)));
        }
        return entries;
    }

    @Override
    protected void add(List<Entry> entries) {
        entries.forEach(entry -> of(entry.file()).add(entry.line()));
    }

    private List<TodoLine> of(TodoFile file) {
        return lines.getOrDefault(file, List.of());
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        NightState state = NightState.of(run.summary());
        List<TodoPage.TodoList> all = new ArrayList<>();
        for (TodoFile file : inOrder()) {
            List<TodoLine> sorted = of(file);
            sorted.sort(TodoLine.MOST_WAITING_FIRST);
            folder.writeIfChanged(
                    file.page(), "todo.jte", page(state, List.of(list(file, sorted, MOST)), false), earlier);
            folder.writeIfChanged(file.csv(), csv(file, sorted), earlier);
            all.add(list(file, sorted, FIRST));
        }
        folder.writeIfChanged(TodoFile.ALL, "todo.jte", page(state, all, true), earlier);
    }

    /** In the order of the actions of a school. */
    private static List<TodoFile> inOrder() {
        return Arrays.stream(ActionKind.values()).map(TodoFile::of).toList();
    }

    private TodoPage page(NightState state, List<TodoPage.TodoList> lists, boolean isAll) {
        return new TodoPage(messages, facts, state, lists, isAll);
    }

    private static TodoPage.TodoList list(TodoFile file, List<TodoLine> sorted, int most) {
        int counted = sorted.stream().mapToInt(TodoLine::waiting).sum();
        return new TodoPage.TodoList(
                file,
                sorted.size(),
                file == TodoFile.ACCOUNTS ? sorted.size() : counted,
                counted,
                List.copyOf(sorted.subList(0, Math.min(most, sorted.size()))));
    }

    private ByteBuffer csv(TodoFile file, List<TodoLine> sorted) {
        TodoPage.TodoList list = list(file, sorted, 0);
        List<String> header = new ArrayList<>(
                List.of(messages.get("column.code"), messages.get("column.school"), list.subject(messages)));
        if (file.hasNumber()) {
            header.add(messages.get("todo.number"));
        }
        if (file.hasDay()) {
            header.add(list.since(messages));
        }
        header.add(list.count(messages));
        if (file == TodoFile.TERMS) {
            header.add(messages.get("changes.what"));
        }
        SpreadsheetFile csv = new SpreadsheetFile(header);
        for (TodoLine line : sorted) {
            csv.code(line.school()).text(line.title()).text(line.subject());
            if (file.hasNumber()) {
                csv.code(line.number());
            }
            if (file.hasDay()) {
                csv.date(line.since());
            }
            csv.number(line.waiting());
            if (file == TodoFile.TERMS) {
                csv.text(line.isAgain() ? messages.get("todo.again") : "");
            }
            csv.endRow();
        }
        return csv.bytes();
    }

    /** A line with the file in which it stands. */
    record Entry(TodoFile file, TodoLine line) {}
}
