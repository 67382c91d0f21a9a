package dev.parley.reporting.turn;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** Renders a template; what it is given is escaped by its context. */
final class Html {

    /** A compiled template with what it shows. */
    interface Template {
        void render(HtmlTemplateOutput output, HtmlInterceptor interceptor);
    }

    private Html() {}

    @SuppressWarnings("NullAway") // jte itself passes null where there is no interceptor
    static String of(Template template) {
        StringOutput html = new StringOutput();
        template.render(new OwaspHtmlTemplateOutput(html), null);
        return html.toString();
    }
}
