package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks explain about exports, and reads the answer as a person would, whatever the lines are broken into. */
final class Questions {

    private final Nights nights;
    private final String date;

    Questions(Nights nights, String date) {
        this.nights = nights;
        this.date = date;
    }

    /** What came of a question. */
    Nights.Outcome ask(String... more) {
        Stream<String> usual =
                Stream.of("explain", "--exports", nights.exports().toString(), "--date", date);
        return Nights.command(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    /** The answer to a question that has one. */
    String answer(String... more) {
        Nights.Outcome outcome = ask(more);
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    /** The answer on one line: the columns are read one after the other, marks left out. */
    String told(String... more) {
        return told(answer(more));
    }

    static String told(String answer) {
        return answer.lines()
                .map(Questions::withoutSource)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    /** The facts and licences of the answer with their sources, each on one line. */
    static List<String> sources(String answer) {
        return answer.lines()
                .filter(line -> line.length() > 58 && line.startsWith("    ") && line.charAt(57) == ' ')
                .map(line -> line.substring(58).strip())
                .toList();
    }

    /** The sentence with which a question is refused. */
    String refusal(String... more) {
        Nights.Outcome outcome = ask(more);
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(outcome.out()).isEmpty();
        return outcome.sentence();
    }

    private static String withoutSource(String line) {
        return line.length() > 58 && line.startsWith("    ") && line.charAt(57) == ' ' ? line.substring(0, 58) : line;
    }
}
