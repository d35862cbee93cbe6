package nl.licentiesync.command;

import java.util.List;

/** Exports of two small schools, of which every test changes what it is about. */
final class TwoSchools {

    static final String LICENCES =
            "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on";
    static final String TEACHERS =
            "teacher_id,school_id,first_name,prefix,last_name,email,basispoort_id,roles,year_groups,end_date";
    static final String PROGRAMS = "program_id,name,publisher,year_groups,year_planning,cancel_before";
    static final String LINKS = "teacher_id,school_id,program_id,linked_on";

    /** What in these exports nobody may find in a log. */
    static final List<String> PERSONAL =
            List.of("Wilhelmina", "Zonneveld", "Bartholomeus", "Kwakkelstein", "Carolien", "Ypma", "@post.example");

    private TwoSchools() {}

    /** A first night of theirs, in the folder nights of each test. */
    static SharedStart published() {
        return new SharedStart(
                folder -> write(new Nights(folder.resolve("nights"))).publish("2026-11-23"));
    }

    /** Writes the exports. */
    static Nights write(Nights nights) {
        return nights.write(
                        "licences.csv",
                        LICENCES,
                        "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,",
                        "L2,12AB00,De Regenboog,EST,2024-08-01,2024-09-02,T1,2026-05-11",
                        "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,",
                        "L4,34CD00,Het Kompas,EST,2025-08-01,,,")
                .write(
                        "teachers.csv",
                        TEACHERS,
                        "T1,12AB00,Wilhelmina,van,Zonneveld,w.zonneveld@post.example,1001,IBRTer,,",
                        "T2,12AB00,Bartholomeus,,Kwakkelstein,bart@post.example,1002,Leerkracht,3|4,",
                        "T3,12AB00,Carolien,,Ypma,c.ypma@post.example,,Leerkracht,3,",
                        "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,")
                .write(
                        "programs.csv",
                        PROGRAMS,
                        "KIM,Veilig leren lezen - Kim,Zwijsen,3,Digiregie,",
                        "EST,Estafette editie 3,Zwijsen,4-8,Materiaal > Naslag,07-01")
                .write("manual-links.csv", LINKS, "T4,34CD00,KIM,2026-10-05");
    }
}
