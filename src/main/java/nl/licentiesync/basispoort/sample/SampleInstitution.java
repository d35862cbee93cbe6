package nl.licentiesync.basispoort.sample;

import java.io.IOException;
import java.util.List;
import nl.licentiesync.model.School;

/** Writes the answers about the institution that a school is. */
final class SampleInstitution {

    private static final int FORMS = 3;

    private final AnswerWriter answers;
    private final School school;
    private final long number;

    SampleInstitution(AnswerWriter answers, School school, long number) {
        this.answers = answers;
        this.school = school;
        this.number = number;
    }

    /**
     * Writes them.
     *
     * @param neighbour the institution that it became part of, if it did
     */
    void write(SampleFlaw flaw, List<SampleMember> staff, long neighbour, SampleChance chance) throws IOException {
        if (flaw == SampleFlaw.NOT_SAVED) {
            return;
        }
        boolean isMerged = flaw == SampleFlaw.MERGED;
        details(number, !isMerged && flaw != SampleFlaw.INACTIVE, isMerged ? neighbour : 0);
        if (flaw == SampleFlaw.RENUMBERED || flaw == SampleFlaw.TWICE) {
            details(number - 1, flaw == SampleFlaw.TWICE, 0);
        }
        answers.permission(number, flaw != SampleFlaw.NOT_PERMITTED);
        int form = chance.below(FORMS);
        if (form == 0) {
            answers.overview(number, staff);
        } else {
            answers.singly(number, staff, form == 1);
        }
    }

    private void details(long institution, boolean isActive, long mergedInto) throws IOException {
        answers.details(
                institution, school.code(), school.displayName(), isActive, mergedInto == 0 ? null : mergedInto);
    }
}
