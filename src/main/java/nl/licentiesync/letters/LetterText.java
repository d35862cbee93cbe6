package nl.licentiesync.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.licentiesync.letters.Letter.Heading;
import nl.licentiesync.letters.Letter.Item;
import nl.licentiesync.letters.Letter.Items;
import nl.licentiesync.letters.Letter.Link;
import nl.licentiesync.letters.Letter.Paragraph;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.school.Todo;
import nl.licentiesync.pages.school.TodoTexts;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ChangeKind;

/** Puts what a school is told into the words of a letter. */
final class LetterText {

    /** A name in a subject is cut off after so many characters. */
    private static final int LONGEST_NAME = 60;

    private final Messages messages;
    private final TodoTexts todos;
    private final Contacts contacts;
    private final Optional<PageAddress> page;
    private final LocalDate date;

    /**
     * The words of one run.
     *
     * @param page where the page of a school is, if that is known
     * @param date of the run
     */
    LetterText(Messages messages, Catalogue catalogue, Contacts contacts, Optional<PageAddress> page, LocalDate date) {
        this.messages = messages;
        this.todos = new TodoTexts(catalogue, messages);
        this.contacts = contacts;
        this.page = page;
        this.date = date;
    }

    /** The letter of a school. */
    Letter of(SchoolNews news) {
        School school = news.school();
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(messages.get("letter.greeting", school.displayName())));
        blocks.add(new Paragraph(messages.get("letter.intro", messages.date(date))));
        boolean inTwo =
                news.wasTold() && !news.fresh().isEmpty() && !news.known().isEmpty();
        list(blocks, news.wasTold() && !news.fresh().isEmpty() ? "letter.new" : "todo.title", news.fresh(), this::todo);
        list(blocks, inTwo ? "letter.known" : "todo.title", news.known(), this::todo);
        blocks.add(new Paragraph(messages.get("letter.night")));
        list(blocks, "overview.dates", news.days(), this::day);
        news.changes().ifPresent(changes -> changes(blocks, changes));
        page.ifPresent(address -> blocks.add(new Link(messages.get("letter.page"), address.of(school.code()))));
        blocks.add(new Paragraph(messages.get(
                "letter.contact",
                contacts.phone(),
                contacts.hours(messages.language()),
                contacts.whatsapp(),
                contacts.customerService(),
                contacts.softwareHelpdesk())));
        blocks.add(new Paragraph(messages.get("letter.foot")));
        int things = news.fresh().isEmpty() ? news.known().size() : news.fresh().size();
        return new Letter(
                messages.language(),
                messages.count("letter.subject", things, shortened(school.displayName()), things),
                blocks);
    }

    private <T> void list(List<Letter.Block> blocks, String heading, List<T> things, Function<T, Item> item) {
        if (!things.isEmpty()) {
            blocks.add(new Heading(messages.get(heading)));
            blocks.add(new Items(things.stream().map(item).toList()));
        }
    }

    private Item todo(Action action) {
        Todo todo = todos.of(action);
        List<String> more = new ArrayList<>(List.of(todo.who() + "."));
        if (!todo.effect().isEmpty()) {
            more.add(capitalised(todo.effect()) + ".");
        }
        return new Item(todo.what(), more);
    }

    private Item day(ComingDay day) {
        String programs = messages.listed(
                day.programs().stream().map(Program::displayName).toList());
        return new Item(messages.get("letter.day." + day.kind(), messages.date(day.last()), programs), List.of());
    }

    private void changes(List<Letter.Block> blocks, ChangesSince changes) {
        List<Item> items = new ArrayList<>();
        for (ChangeKind kind : changes.teachers().keySet()) {
            int teachers = changes.teachers().get(kind);
            items.add(new Item(messages.count("letter.change." + kind, teachers), List.of()));
        }
        if (!items.isEmpty()) {
            blocks.add(new Heading(messages.get("changes.title", messages.date(changes.date()))));
            blocks.add(new Items(items));
        }
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
