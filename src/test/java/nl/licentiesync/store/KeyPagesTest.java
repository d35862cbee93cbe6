package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row is given once, in order, whether or not a page ends with the last one. */
class KeyPagesTest {

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1000, 1001})
    void eachRowIsGivenOnceInOrder(int number) {
        List<String> rows =
                IntStream.range(0, number).mapToObj("%05d"::formatted).toList();
        KeyPages<String, Integer> pages = new KeyPages<>(after -> page(rows, after), row -> row, Integer::valueOf);

        List<Integer> given = new ArrayList<>();
        while (pages.hasNext() && given.size() <= number) {
            given.add(pages.next());
        }

        assertThat(given).isEqualTo(IntStream.range(0, number).boxed().toList());
        assertThat(asked).as("pages").hasSize(number / KeyPages.SIZE + 1).doesNotHaveDuplicates();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    private List<String> page(List<String> rows, String after) {
        asked.add(after);
        return rows.stream()
                .filter(row -> row.compareTo(after) > 0)
                .limit(KeyPages.SIZE)
                .toList();
    }
}
