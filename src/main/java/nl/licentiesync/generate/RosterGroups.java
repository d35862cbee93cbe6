package nl.licentiesync.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.licentiesync.model.YearGroups;

/** The groups of a generated school: one for each year group, and one for every two that follow each other. */
final class RosterGroups {

    static final int PUPILS_IN_YEAR_GROUP = 24;

    private RosterGroups() {}

    /** The key of the group of one year group. */
    static String key(int yearGroup) {
        return "g" + yearGroup;
    }

    /** The key of the combination of a year group with the next one. */
    static String combinationFrom(int yearGroup) {
        return "c" + yearGroup + (yearGroup + 1);
    }

    /** The first year groups of the combinations. */
    static IntStream combinations() {
        return IntStream.range(YearGroups.FIRST, YearGroups.LAST);
    }

    /** The group of a pupil: of three groups of a year group two are plain, and one is a combination. */
    static String ofPupil(int yearGroup, int number) {
        boolean isCombined = number % 3 == 0 && yearGroup < YearGroups.LAST;
        return isCombined
                ? combinationFrom(yearGroup)
                : number % 3 == 1 && yearGroup > YearGroups.FIRST ? combinationFrom(yearGroup - 1) : key(yearGroup);
    }

    /** The groups of a teacher; all groups when the teacher has no restriction. */
    static List<String> of(TeacherRow teacher) {
        YearGroups named = teacher.yearGroups();
        List<String> keys = new ArrayList<>();
        for (int group = YearGroups.FIRST; group <= YearGroups.LAST; group++) {
            if (!named.named() || named.contains(group)) {
                keys.add(key(group));
            }
        }
        boolean isCombination = keys.size() == 2 && named.contains(firstOf(named) + 1);
        return isCombination ? List.of(combinationFrom(firstOf(named))) : keys;
    }

    private static int firstOf(YearGroups named) {
        return IntStream.rangeClosed(YearGroups.FIRST, YearGroups.LAST)
                .filter(named::contains)
                .findFirst()
                .orElse(YearGroups.LAST);
    }
}
