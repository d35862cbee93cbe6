package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any id has a folder of its own, on any file system. */
class FolderNamesTest {

    @ParameterizedTest
    @CsvSource({"kim,kim", "a b,a%20b", "../x,%2E./x", "a/b,a%2Fb", "é,%C3%A9", "rekenlint-5.2,rekenlint-5.2", "x.,x%2E"
    })
    void isPercentEncoded(String id, String name) {
        assertThat(new FolderNames(List.of(id)).of(id)).isEqualTo(name.replace("/x", "%2Fx"));
    }

    @Test
    void idsThatDifferInCaseOnlyOrAreCutHaveAHash() {
        List<String> ids =
                List.of("Kim", "kim", "a".repeat(100) + "1", "a".repeat(100) + "2", "con", "KIM ", "é", "\u0065\u0301");
        FolderNames names = new FolderNames(ids);

        List<String> all = ids.stream().map(names::of).toList();

        assertThat(all.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()))
                .hasSize(ids.size());
        assertThat(all).allMatch(name -> name.matches("[A-Za-z0-9._%-]{1,100}"));
        assertThat(names.of("con")).matches("con-[0-9a-f]{10}");
    }

    @Test
    void aLinkEncodesThePercentSign() {
        assertThat(FolderNames.link("a%20b")).isEqualTo("a%2520b");
    }
}
