package nl.licentiesync.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** School codes are unique and in the order of the schools. */
class SchoolCodesTest {

    @Test
    void codesAscendUpToTheLastSchool() {
        List<String> codes =
                IntStream.range(0, SchoolCodes.MOST).mapToObj(SchoolCodes::code).toList();

        assertThat(codes).allMatch(Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{2}").asMatchPredicate());
        assertThat(IntStream.range(1, codes.size()))
                .allMatch(i -> codes.get(i - 1).compareTo(codes.get(i)) < 0);
    }

    @Test
    void everySecondInstitutionHasASecondBranch() {
        assertThat(IntStream.range(0, 6).mapToObj(SchoolCodes::code))
                .containsExactly("00AA00", "00AB00", "00AB01", "00AC00", "00AD00", "00AD01");
    }
}
