package nl.licentiesync.letters;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders a letter as HTML. */
final class LetterHtml {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    String of(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("letter.jte", letter, html);
        return html.toString();
    }
}
