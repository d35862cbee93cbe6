package nl.licentiesync.generate;

import java.util.List;

/** Generates names of schools as they are in the Netherlands: kind of school, name, place. */
final class SchoolNames {

    private static final List<String> KINDS = choices("""
            OBS; OBS; OBS; CBS; CBS; PCBS; RKBS; KBS; Basisschool; Basisschool; Daltonschool; Montessorischool;
            Jenaplanschool; Kindcentrum; IKC""");

    private static final List<String> NAMES = choices("""
            De Regenboog; De Vlinder; De Klimop; Het Kompas; De Ark; De Zonnebloem; 't Kofschip; De Wegwijzer;
            De Vuurvogel; De Springplank; De Brug; Het Mozaïek; De Kameleon; De Bron; De Toermalijn; Sint-Jozef;
            De Vliegende Hollander; De Horizon; 't Startblok; De Esdoorn; De Wilgen; Het Palet; De Duizendpoot;
            De Hoeksteen; De Rietvink; Prins Maurits; De Parel; De Molenwiek; Het Baken; De Zevensprong; De Marke;
            Koningin Emma; De Boomgaard; De Lichtboei; Sint-Maarten; De Kiem; De Ruimte; Het Talent; De Waterlelie;
            De Meander; Op 't Hof; De Sterren; De Windroos; Groen van Prinsterer; De Touwladder; De Kring;
            De Fontein; In 't Groen; De Ontdekkingsreis; Het Anker; Dr. Schaepman; De Schakel; De Tandem;
            De Kraanvogel; It Holdersnêst; De Zandloper; De Vijverberg; Juliana; De Wereldboom; De Sleutelbloem""");

    private static final List<String> PLACES = choices("""
            Amsterdam; Rotterdam; Den Haag; Utrecht; Eindhoven; Groningen; Tilburg; Almere; Breda; Nijmegen;
            Apeldoorn; Arnhem; Haarlem; Enschede; Amersfoort; Zaandam; 's-Hertogenbosch; Hoofddorp; Zwolle; Leiden;
            Zoetermeer; Leeuwarden; Maastricht; Dordrecht; Ede; Alphen aan den Rijn; Alkmaar; Emmen; Delft; Venlo;
            Deventer; Sittard; Helmond; Oss; Hilversum; Zuidlaren; Heerlen; Spijkenisse; Amstelveen; Hengelo;
            Purmerend; Roosendaal; Schiedam; Lelystad; Vlaardingen; Gouda; Assen; Bergen op Zoom; Veenendaal;
            Katwijk; Zeist; Nieuwegein; Roermond; Doetinchem; Den Helder; Hoogeveen; Terneuzen; Middelburg; Goes;
            Kampen; Woerden; Heerenveen; Drachten; Sneek; Harderwijk; Barneveld; Weert; Waalwijk; Tiel; Winterswijk;
            Sint-Oedenrode; Ommen; Dokkum; Delfzijl; Stadskanaal; Coevorden; Meppel; Hulst; Zierikzee; Texel""");

    private SchoolNames() {}

    /** A name and place for a school. */
    static String random(RandomStream random) {
        return random.oneOf(KINDS) + " " + random.oneOf(NAMES) + ", " + random.oneOf(PLACES);
    }

    private static List<String> choices(String text) {
        return List.of(text.split(";\\s+"));
    }
}
