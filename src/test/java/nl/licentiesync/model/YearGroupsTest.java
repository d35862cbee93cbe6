package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sets of year groups; none named and none valid are two things. */
class YearGroupsTest {

    @Test
    void groupsAreWrittenInOrder() {
        assertThat(YearGroups.of(8, 1, 3)).hasToString("1|3|8");
        assertThat(YearGroups.of(3, 3)).isEqualTo(YearGroups.of(3));
    }

    @Test
    void noneNamedDiffersFromNoneValid() {
        assertThat(YearGroups.ANY).isNotEqualTo(YearGroups.NONE_VALID);
        assertThat(YearGroups.ANY.named()).isFalse();
        assertThat(YearGroups.NONE_VALID.named()).isTrue();
        assertThat(YearGroups.NONE_VALID.hasValid()).isFalse();
        assertThat(YearGroups.of(1).hasValid()).isTrue();
    }

    @Test
    void everyGroupIsSharedWithItselfAlone() {
        for (int group = YearGroups.FIRST; group <= YearGroups.LAST; group++) {
            for (int other = YearGroups.FIRST; other <= YearGroups.LAST; other++) {
                assertThat(YearGroups.of(group).shareOne(YearGroups.of(other)))
                        .as("%d and %d", group, other)
                        .isEqualTo(group == other);
            }
        }
    }
}
