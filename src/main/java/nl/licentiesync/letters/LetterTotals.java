package nl.licentiesync.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.licentiesync.model.SchoolCode;

/** What came of the letters of a run, for the screen: schools, never addresses. */
public final class LetterTotals {

    private final List<SchoolCode> unaddressed = new ArrayList<>();
    private final List<SchoolCode> withUnusableAddress = new ArrayList<>();
    private int letters;
    private int actions;
    private int fresh;
    private int withoutNews;

    void add(WrittenLetter letter) {
        if (letter.unusable() > 0) {
            withUnusableAddress.add(letter.school().code());
        }
        if (letter.isAddressed()) {
            letters++;
            actions += letter.actions().size();
            fresh += letter.fresh();
        } else {
            unaddressed.add(letter.school().code());
        }
    }

    void withoutNews(int schools) {
        withoutNews = schools;
    }

    /** Number of letters. */
    public int letters() {
        return letters;
    }

    /** Number of actions in all letters. */
    public int actions() {
        return actions;
    }

    /** Number of actions that are new. */
    public int fresh() {
        return fresh;
    }

    /** Number of schools with actions of which none is new, and that get no letter. */
    public int withoutNews() {
        return withoutNews;
    }

    /** Schools that get no letter as there is nobody to write to, by code. */
    public List<SchoolCode> unaddressed() {
        return Collections.unmodifiableList(unaddressed);
    }

    /** Schools of which the exports have an address that no mail can be sent to, by code. */
    public List<SchoolCode> withUnusableAddress() {
        return Collections.unmodifiableList(withUnusableAddress);
    }
}
