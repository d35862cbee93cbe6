package nl.licentiesync;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The nights of the sample data, in the order in which they are run. */
enum SampleDataNight {
    FIRST_NIGHT("1-first-night", "2026-11-23"),
    TERMS_ACCEPTED("2-terms-accepted", "2026-11-23"),
    NEXT_NIGHT("3-next-night", "2026-11-24"),
    NEW_SCHOOL_YEAR("4-new-school-year", "2027-08-02", "--accept-changes"),
    FAILED_EXPORT("5-failed-export", "2027-08-03"),
    YEAR_GROUPS_EMPTIED("6-year-groups-emptied", "2027-08-04"),
    WRONG_WITHOUT_LOOKING_WRONG("7-wrong-without-looking-wrong", "2027-08-05"),
    KINDS_OF_LICENCE("8-kinds-of-licence", "2027-08-06"),
    ROSTERS("9-rosters", "2027-08-07", "--rosters", "sample-data/9-rosters/rosters");

    static final Path SAMPLE_DATA = Path.of("sample-data");

    private final String folder;
    private final String date;
    private final List<String> options;

    SampleDataNight(String folder, String date, String... options) {
        this.folder = folder;
        this.date = date;
        this.options = List.of(options);
    }

    /** The night whose exports are in this folder of the sample data. */
    static SampleDataNight of(String folder) {
        return Stream.of(values())
                .filter(night -> night.folder.equals(folder))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No night is called " + folder));
    }

    String folder() {
        return folder;
    }

    String date() {
        return date;
    }

    /** What the command says beside exports, date and folders. */
    List<String> options() {
        return options;
    }

    Path exports() {
        return SAMPLE_DATA.resolve(folder);
    }
}
