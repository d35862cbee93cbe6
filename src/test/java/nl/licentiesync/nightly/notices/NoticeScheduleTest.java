package nl.licentiesync.nightly.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.report.Notice;
import nl.licentiesync.report.NoticeKind;
import nl.licentiesync.store.KeptNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a notice is told with --quiet. */
class NoticeScheduleTest {

    @Test
    void whatLastsIsToldWhenItIsNewAndOnEverySeventhNight() {
        assertThat(nightsToldOf(NoticeKind.ROWS_REJECTED, 22)).containsExactly(1, 7, 14, 21);
    }

    @Test
    void theAgeIsToldOnTheFirstNightAndEverySeventhAfterIt() {
        assertThat(nightsToldOf(NoticeKind.EXPORTS_UNCHANGED, 22)).containsExactly(1, 8, 15, 22);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SCHOOLS_GONE", "SCHOOLS_GAINED", "LINE_END_MISSING", "CATALOGUE_ROW_GONE", "TEACHER_ID_CHANGED"})
    void whatHappenedSinceTheRunBeforeIsNewEveryNight(NoticeKind kind) {
        assertThat(nightsToldOf(kind, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aNoticeIsNewAgainWhenTheRunBeforeHadLessThanHalfAsMany() {
        KeptNotice before = new KeptNotice("ROWS_REJECTED", "teachers.csv", 20, 2);

        assertThat(due(notice(NoticeKind.ROWS_REJECTED, "teachers.csv", 40), before))
                .isEmpty();
        assertThat(due(notice(NoticeKind.ROWS_REJECTED, "teachers.csv", 41), before))
                .hasSize(1);
    }

    @Test
    void anotherFileIsAnotherNotice() {
        KeptNotice before = new KeptNotice("ROWS_REJECTED", "teachers.csv", 20, 2);

        assertThat(due(notice(NoticeKind.ROWS_REJECTED, "licences.csv", 20), before))
                .hasSize(1);
    }

    @Test
    void aNightWithoutItBeginsAnew() {
        List<KeptNotice> first =
                new NoticeSchedule(List.of(notice(NoticeKind.ROWS_REJECTED, "teachers.csv", 20)), List.of()).toKeep();
        List<KeptNotice> without = new NoticeSchedule(List.of(), first).toKeep();

        assertThat(without).isEmpty();
        assertThat(new NoticeSchedule(List.of(notice(NoticeKind.ROWS_REJECTED, "teachers.csv", 20)), without).due())
                .hasSize(1);
    }

    private static List<Integer> nightsToldOf(NoticeKind kind, int nights) {
        List<Integer> told = new ArrayList<>();
        List<KeptNotice> before = List.of();
        for (int night = 1; night <= nights; night++) {
            NoticeSchedule schedule = new NoticeSchedule(List.of(notice(kind, "teachers.csv", 20)), before);
            if (!schedule.due().isEmpty()) {
                told.add(night);
            }
            before = schedule.toKeep();
        }
        return told;
    }

    private static List<Notice> due(Notice notice, KeptNotice before) {
        return new NoticeSchedule(List.of(notice), List.of(before)).due();
    }

    private static Notice notice(NoticeKind kind, String subject, long amount) {
        return new Notice(kind, subject, amount, List.of());
    }
}
