package nl.licentiesync.generate;

import java.util.List;

/**
 * Groups of Dutch teachers' names by origin, with their frequencies.
 *
 * @param weight how many of a hundred teachers
 * @param lastNames as a register has them: "Berg, van den"
 */
record NameOrigin(int weight, List<String> firstNames, List<String> lastNames) {

    /** First and last name are of different origin this often: mixed families, married names. */
    private static final double MIXED = 0.06;

    private static final NameOrigin DUTCH = origin(76, """
            Anne Sanne Lotte Marieke Femke Esther Ingrid Linda Wilma Anja Petra Karin Monique Saskia Mirjam Judith
            Marloes Iris Eva Fleur Zoë Noëlle Daniëlle Michèle Renée Loïs Chloë Joëlle Maud Roos Floor Tess Jan Pieter
            Kees Johan Bart Tim Thijs Sander Martijn Joost Ruud Hans Daniël Michaël René André José Gijs Bram Niels
            Wouter Jeroen Marcel Corné Hélène Annemarie Jolanda Heleen""", """
            Jong, de; Vries, de; Boer, de; Wit, de; Groot, de; Haan, de; Graaf, de; Bruijn, de; Berg, van den;
            Broek, van den; Heuvel, van den; Brink, van den; Dijk, van; Leeuwen, van; Beek, van; Dam, van; Wijk, van;
            Meer, van der; Linden, van der; Wal, van der; Velden, van der; Veen, van der; Ven, van de; Laar, van de;
            Hart, 't; Hoen, 't; Hof, van 't; Riet, van 't; Veld, in 't; Brake, ter; Horst, ter; Boom, ten; Cate, ten;
            Hertog, den; Hollander, den; Eijnden, van den; Jansen; Janssen; Bakker; Visser; Smit; Meijer; Mulder; Bos;
            Vos; Peters; Hendriks; Dekker; Brouwer; Dijkstra; Smits; Koster; Willems; Kuipers; Prinsen; Verhoeven;
            Post; Schouten; Kuiper; Postma; Evers; Maas; Verbeek; Kramer; Scholten; Huisman; Jacobs; Blom; Timmermans;
            Kok; Jonker; Böhmer; Crébas; Müller; Coenraad-de Jong; Bakker-Visser; Smit-van den Berg""");

    private static final NameOrigin FRISIAN = origin(
            4, "Sjoerd Fenna Jelle Wiebe Sietske Tjitske Baukje Gerben Nynke Hylke Froukje Doutzen Sybren Tjeerd", """
            Hoekstra; Wiersma; Terpstra; Zijlstra; Sjaardema; Bootsma; Hiemstra; Nauta; Wijngaarden, van; Sytsma;
            Dykstra""");

    private static final NameOrigin TURKISH = origin(
            5,
            "Ayşe Fatma Elif Zeynep Çiğdem Gülşen Şeyma Tuğba Mehmet Emre Özgür Büşra Yusuf İrem",
            "Yılmaz; Kaya; Demir; Çelik; Şahin; Öztürk; Aydın; Arslan; Doğan; Kılıç; Yıldız; Koç; Güneş");

    private static final NameOrigin MOROCCAN = origin(
            5,
            "Fatima Samira Naïma Loubna Hanane Yasmina Mohamed Youssef Soufiane Ilias Karim Hafsa Siham Rachid",
            """
            Amrani, el; Idrissi, el; Khattabi, el; Bouazza; Benali; Ouali; Aït Brahim; Haddou; Chakir; Ziani;
            Azzouzi""");

    private static final NameOrigin SURINAMESE =
            origin(4, "Sharmila Anjali Ricardo Naomi Priya Jerrel Cheryl Radha Ashwin Melissa Xaviera Dewi", """
            Ramdin; Kartosen; Wijdenbosch; Biharie; Landveld; Pinas; Sewnarain; Soekhoe; Burleson; Tjin A Sie;
            Doelwijt""");

    private static final NameOrigin MOLUCCAN = origin(
            2, "Ratna Sari Yohanna Robin Indra Maya Febe Nurul", "Tahapary; Latuhihin; Matulessy; Wattimena; Sopacua");

    private static final NameOrigin POLISH = origin(
            2,
            "Agnieszka Małgorzata Łucja Katarzyna Paweł Zofia Michał Joanna",
            "Kowalska; Nowak; Wiśniewska; Wójcik; Zieliński; Dąbrowska; Łukasik; Król");

    private static final NameOrigin OTHER = origin(
            2,
            "María João Inês Thi-Lan Nadège Siobhán Søren Amélie Jürgen Oksana Selam Layla",
            "García; Gonçalves; Nguyễn; Đặng; O'Brien; Sørensen; Lefèvre; Schröder; Kovalenko; Tesfay; Al-Sayed");

    private static final List<NameOrigin> ALL =
            List.of(DUTCH, FRISIAN, TURKISH, MOROCCAN, SURINAMESE, MOLUCCAN, POLISH, OTHER);

    private static final int[] WEIGHTS =
            ALL.stream().mapToInt(NameOrigin::weight).toArray();

    /** A name for somebody. */
    static PersonName name(RandomStream random) {
        NameOrigin origin = any(random);
        NameOrigin family = random.chance(MIXED) ? any(random) : origin;
        String registered = random.oneOf(family.lastNames);
        int comma = registered.indexOf(", ");
        String last = comma < 0 ? registered : registered.substring(0, comma);
        String prefix = comma < 0 ? "" : registered.substring(comma + 2);
        return new PersonName(random.oneOf(origin.firstNames), prefix, last);
    }

    private static NameOrigin any(RandomStream random) {
        return ALL.get(random.weighted(WEIGHTS));
    }

    private static NameOrigin origin(int weight, String firstNames, String lastNames) {
        return new NameOrigin(weight, List.of(firstNames.split("\\s+")), List.of(lastNames.split(";\\s+")));
    }
}
