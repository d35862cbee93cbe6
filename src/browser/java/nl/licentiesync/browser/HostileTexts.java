package nl.licentiesync.browser;

import java.util.List;

/** What exports may hold and a page must show as it is: markup, script, addresses, odd letters, and far too much. */
final class HostileTexts {

    /** An element that a text brought along has this class. */
    static final String MARK = "from-export";

    /** Harmless in its looks, so that a test can look for it letter by letter. */
    static final String MARKUP = "<b id=\"from-export\" class=\"from-export\">De Vette</b> & Zoon";

    static final String OVERRIDE = "omgekeerd \u202Eedrats ed\u202C \u2067 en open \u202E eind";

    /** For every field of text. */
    static final List<String> TEXTS = List.of(
            MARKUP,
            "<script class=\"from-export\">window.fromExport = 1</script>",
            "</script><script class=\"from-export\">window.fromExport = 2</script>",
            "<!--<script class=\"from-export\">",
            "--><img class=\"from-export\" src=\"x\" onerror=\"window.fromExport = 3\">",
            "</style></title></textarea><h1 class=\"from-export\">Groot</h1>",
            "\" onmouseover=\"window.fromExport = 4\" x=\"",
            "' onfocus='window.fromExport = 5' autofocus='",
            "` onclick=window.fromExport=6 ` <svg/onload=window.fromExport=7>",
            "javascript:window.fromExport=8",
            "=HYPERLINK(\"javascript:window.fromExport=9\")",
            "../../../../etc/passwd",
            "</table></main></body></html>",
            "]]><![CDATA[ <?php echo 1 ?> <%= 1 %> ${7*7} {{7*7}} #{7*7}",
            "&lt;b&gt; &amp;amp; &#60; &nbsp;",
            "background:url(http://example.invalid/from-export)",
            OVERRIDE,
            "نورة بنت عبد الله",
            "👩🏽‍🏫 Juf 🇳🇱 Z̶̡̛a̵͔͐l̴̰̀g̷͓͝o̵͖͒",
            "Regel één\nregel twee\u2028regel drie\tkolom\u0007",
            "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse",
            "De Openbare Interconfessionele Daltonbasisschool aan het Oude Kanaal te Oudewater",
            "O'Brien-\"van 't Hóf\"; \\ \\n | 50 % <3");

    /** For codes, which must not begin as a formula does. */
    static final List<String> CODES = List.of(
            "<b>\"x'&",
            "../x",
            "a/b",
            "a b  c",
            "100%",
            "%2e%2e%2f",
            "#top",
            "?q=1&r=2",
            "__proto__",
            "constructor",
            "javascript:alert(1)",
            "x\" onmouseover=\"window.fromExport = 10",
            "école 👩🏽‍🏫",
            "]>*{}",
            "\\",
            "\u202Etfel",
            "search",
            "a",
            "A",
            "C".repeat(80));

    private HostileTexts() {}

    /** One text after the other, and again from the first. */
    static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    /** One code after the other; no two numbers have the same. */
    static String code(int number) {
        String code = CODES.get(number % CODES.size());
        return number < CODES.size() ? code : code + "~" + number / CODES.size();
    }
}
