package nl.licentiesync.generate;

import static nl.licentiesync.model.YearGroups.ANY;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** The generated catalogue: three real programs, and invented ones of invented publishers. */
final class Programs {

    private static final String MODULE = "Leerkrachtmodule, tabblad Lesmateriaal & Naslag";

    private static final Publisher ZWIJSEN = new Publisher("Zwijsen", null, LicenceTerm.RENEWS);
    private static final Publisher WILGENROOS = new Publisher("Uitgeverij Wilgenroos", null, LicenceTerm.RENEWS);
    private static final Publisher DUINHART =
            new Publisher("Duinhart Educatief", MonthDay.of(7, 1), LicenceTerm.RENEWS);
    private static final Publisher LANTAARN = new Publisher("Lantaarn & Linde", null, LicenceTerm.RENEWS_OR_PACKAGE);
    private static final Publisher ZILVERMEER =
            new Publisher("Zilvermeer Leermiddelen", MonthDay.of(5, 1), LicenceTerm.RENEWS);
    private static final Publisher MORGENKAMP = new Publisher("Morgenkamp", null, LicenceTerm.SCHOOL_YEAR);

    /** All programs on offer, those of a publisher together. */
    static final List<ProgramRow> ALL = List.of(
            ZWIJSEN.program("vll-kim", "Veilig leren lezen – Kim", groups(3, 3), 0.78)
                    .plannedIn("Digiregie, kalenderpictogram rechtsboven"),
            ZWIJSEN.program("estafette-3", "Estafette editie 3", groups(4, 8), 0.52)
                    .plannedIn("Leerkrachtsoftware, Materiaal > Naslag, categorie Organisatie"),
            ZWIJSEN.program("schatkist-3", "Schatkist editie 3", groups(1, 2), 0.46)
                    .plannedIn("Digiregie, tabblad Planning (eigen planning)"),
            WILGENROOS
                    .program("rekenlint-2", "Rekenlint editie 2", groups(3, 8), 0.46)
                    .openedBy("rekenlint/editie-2")
                    .plannedIn(MODULE),
            WILGENROOS
                    .program("rekenlint-kleuters", "Rekenlint Kleuters", groups(1, 2), 0.24)
                    .openedBy("rekenlint/kleuters")
                    .plannedIn(MODULE),
            WILGENROOS.program("taalbries", "Taalbries", groups(4, 8), 0.38).plannedIn(MODULE),
            WILGENROOS
                    .program("taalbries-spelling", "Taalbries Spelling", groups(4, 8), 0.36)
                    .openedBy("taalbries")
                    .plannedIn(MODULE),
            WILGENROOS.program("woordwei", "Woordwei woordenschat", groups(1, 4), 0.21),
            WILGENROOS.program("leesluwte", "Leesluwte", groups(4, 8), 0.27),
            WILGENROOS
                    .program("begrijpbaai", "Begrijpbaai begrijpend lezen", groups(4, 8), 0.41)
                    .plannedIn(MODULE),
            WILGENROOS.program("schrijfzwaluw", "Schrijfzwaluw", groups(2, 6), 0.35),
            DUINHART.program("getallenkade-4", "Getallenkade 4", groups(3, 8), 0.39)
                    .plannedIn(MODULE),
            DUINHART.program("sommenschuur", "Sommenschuur extra oefenen", groups(3, 8), 0.32)
                    .keepingResults(0),
            DUINHART.program("wereldwad", "Wereldwad aardrijkskunde", groups(5, 8), 0.34)
                    .plannedIn(MODULE),
            DUINHART.program("tijdveer", "Tijdveer geschiedenis", groups(5, 8), 0.34)
                    .plannedIn(MODULE),
            DUINHART.program("natuurvonk", "Natuurvonk natuur en techniek", groups(5, 8), 0.36)
                    .plannedIn(MODULE),
            DUINHART.program("aardkant-junior", "Aardkant Junior", groups(3, 4), 0.22),
            DUINHART.program("verkeersvink", "Verkeersvink", groups(1, 8), 0.37),
            DUINHART.program("topodijk", "Topodijk", groups(5, 8), 0.31),
            LANTAARN.program("letterlaan", "Letterlaan", groups(3, 3), 0.14).plannedIn(MODULE),
            LANTAARN.program("kleuterduin", "Kleuterduin thema's", groups(1, 2), 0.37)
                    .plannedIn(MODULE),
            LANTAARN.program("klankkast", "Klankkast fonemisch bewustzijn", groups(1, 3), 0.19),
            LANTAARN.program("voorleesvuur", "Voorleesvuur", groups(1, 4), 0.17).keepingResults(0),
            LANTAARN.program("hello-heron", "Hello Heron", groups(1, 8), 0.33).plannedIn(MODULE),
            LANTAARN.program("hartenhoek", "Hartenhoek sociaal-emotioneel leren", ANY, 0.34),
            LANTAARN.program("burgerbrug", "Burgerbrug burgerschap", groups(5, 8), 0.26),
            LANTAARN.program("tekstatelier", "Tekstatelier stellen", groups(6, 8), 0.18),
            ZILVERMEER
                    .program("spellingspoor", "Spellingspoor", groups(3, 8), 0.33)
                    .plannedIn(MODULE),
            ZILVERMEER.program("rekenreiger", "Rekenreiger automatiseren", groups(3, 6), 0.27),
            ZILVERMEER.program("denkdijk", "Denkdijk voor snelle leerlingen", groups(4, 8), 0.25),
            ZILVERMEER
                    .program("steunstek", "Steunstek remediërend lezen", groups(3, 6), 0.20)
                    .keepingResults(2),
            ZILVERMEER.program("studiestek", "Studiestek studievaardigheden", groups(6, 8), 0.29),
            ZILVERMEER.program("toetstoren", "Toetstoren", groups(3, 8), 0.36).keepingResults(3),
            MORGENKAMP.program("muziekmolen", "Muziekmolen", groups(1, 8), 0.34),
            MORGENKAMP.program("kwastenkist", "Kwastenkist tekenen en handvaardigheid", ANY, 0.28),
            MORGENKAMP.program("gympodium", "Gympodium bewegingsonderwijs", groups(3, 8), 0.16),
            MORGENKAMP
                    .program("codekade", "Codekade programmeren", groups(5, 8), 0.23)
                    .keepingResults(2),
            MORGENKAMP.program("techniekloods", "Techniekloods", groups(5, 8), 0.15),
            MORGENKAMP.program("digibries", "Digibries mediawijsheid", groups(6, 8), 0.24),
            MORGENKAMP.program("dansdek", "Dansdek drama en dans", ANY, 0.11).openedBy(""));

    /** All publishers, in the order of their programs. */
    static final List<String> PUBLISHERS =
            ALL.stream().map(ProgramRow::publisher).distinct().toList();

    private static final Map<String, ProgramRow> BY_ID =
            ALL.stream().collect(Collectors.toMap(ProgramRow::id, Function.identity()));

    private Programs() {}

    /** The program of an id. */
    static ProgramRow program(String id) {
        return Objects.requireNonNull(BY_ID.get(id), id);
    }

    private static YearGroups groups(int first, int last) {
        return YearGroups.of(IntStream.rangeClosed(first, last).toArray());
    }

    private record Publisher(String name, @Nullable MonthDay cancelBefore, LicenceTerm term) {

        ProgramRow program(String id, String name, YearGroups groups, double share) {
            return new ProgramRow(id, name, this.name, groups, "", cancelBefore, term, null, id, share);
        }
    }
}
