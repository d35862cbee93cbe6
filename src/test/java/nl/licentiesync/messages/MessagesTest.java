package nl.licentiesync.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, dates and numbers in both languages. */
class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyReasonPhaseAndRoleHasItsWords(String language) {
        Messages messages = new Messages(Locale.forLanguageTag(language));

        assertThat(Stream.of(
                                Stream.of(Access.values()).map(access -> "access." + access),
                                Stream.of(Reason.values()).map(reason -> "reason." + reason),
                                Stream.of(Phase.values()).map(phase -> "phase." + phase),
                                Stream.of(Terms.values()).map(terms -> "terms." + terms),
                                Stream.of(Role.values()).map(role -> "role." + role.name()))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(messages.get(key)).isNotBlank());
    }

    @Test
    void yearGroupsReadAsPeopleSayThem() {
        Messages dutch = new Messages(Messages.DUTCH);

        assertThat(dutch.groups(YearGroups.of(3))).isEqualTo("3");
        assertThat(dutch.groups(YearGroups.of(1, 2))).isEqualTo("1 en 2");
        assertThat(dutch.groups(YearGroups.of(1, 3, 5))).isEqualTo("1, 3 en 5");
        assertThat(dutch.groups(YearGroups.of(1, 4, 5, 6, 7, 8))).isEqualTo("1 en 4 t/m 8");
        assertThat(dutch.groups(YearGroups.NONE_VALID)).isEmpty();
        assertThat(new Messages(Locale.ENGLISH).groups(YearGroups.of(1, 2))).isEqualTo("1 and 2");
    }

    @Test
    void datesAndNumbersAreThoseOfTheLanguage() {
        LocalDate date = LocalDate.of(2026, 3, 1);
        Messages dutch = new Messages(Messages.DUTCH);
        Messages english = new Messages(Locale.ENGLISH);

        assertThat(dutch.date(date)).isEqualTo("1 maart 2026");
        assertThat(english.date(date)).isEqualTo("1 March 2026");
        assertThat(dutch.shortDate(date)).isEqualTo("01-03-2026");
        assertThat(dutch.number(1_234_567)).isEqualTo("1.234.567");
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(dutch.number(-1_234)).isEqualTo("-1.234");
        assertThat(dutch.get("teacher.sees", 999, 1_234L)).isEqualTo("ziet 999 van 1.234");
        assertThat(english.get("teacher.sees", 0, -1_234)).isEqualTo("sees 0 of -1,234");
    }

    @Test
    void theNumberFillsTheGapUnlessOtherArgumentsDo() {
        Messages dutch = new Messages(Messages.DUTCH);

        assertThat(dutch.count("count.forPrograms", 1)).isEqualTo("voor 1 programma");
        assertThat(dutch.count("count.forPrograms", 1234)).isEqualTo("voor 1.234 programma's");
        assertThat(dutch.count("simulate.rejected", 1, "1", "x:2"))
                .contains(" 1 rij ")
                .endsWith(" met x:2.");
        assertThat(dutch.count("simulate.rejected", 2, "2", "x:2"))
                .contains(" 2 rijen ")
                .endsWith(" met x:2.");
    }

    @Test
    void theFirstNamesAreSaidAndTheOthersCounted() {
        Messages dutch = new Messages(Messages.DUTCH);

        assertThat(dutch.first(List.of(), 2, "difference.more")).isEmpty();
        assertThat(dutch.first(List.of("A", "B"), 2, "difference.more")).isEqualTo("A, B");
        assertThat(dutch.first(List.of("A", "B", "C"), 2, "difference.more")).isEqualTo("A, B en nog 1");
        assertThat(dutch.first(Collections.nCopies(1235, "A"), 1, "change.more"))
                .isEqualTo("A en 1.234 anderen");
    }

    @Test
    void manyThreadsReadTheSameMessages() {
        Messages dutch = new Messages(Messages.DUTCH);

        assertThat(Stream.iterate(0, n -> n + 1)
                        .limit(20_000)
                        .parallel()
                        .allMatch(n -> dutch.count("count.forPrograms", n + 2000)
                                .equals("voor " + dutch.number(n + 2000) + " programma's")))
                .isTrue();
    }
}
