package nl.licentiesync.ask;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** The facts that questions are answered from: exports, a published run, or one of these with assumptions. */
public interface Evidence {

    /** The programs that the publishers offer. */
    Catalogue catalogue();

    /** The schools, in order. */
    List<SchoolCode> schoolCodes();

    /** The rows of a school; of an unknown one, none. Many threads may ask at a time. */
    School school(SchoolCode code);

    /** The manual links at a school that are ignored, as their teachers are not there; of a published run, none are kept. */
    List<ManualLink> ignoredLinks(SchoolCode code);

    /** The links of a school as they were published; of exports, none. */
    SchoolLinks links(SchoolCode code);

    /** The date of the published run; of exports, null. */
    @Nullable
    LocalDate publishedOn();

    /** The school calendar of the published run; null for exports, or when it was not kept. */
    @Nullable
    SchoolCalendar calendar();

    /** Where each fact about a school comes from. */
    Sources sources(SchoolCode code);
}
