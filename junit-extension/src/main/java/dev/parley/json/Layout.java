package dev.parley.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Where JSON that a person reads breaks its lines. */
final class Layout extends DefaultPrettyPrinter {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    Layout() {
        indentObjectsWith(INDENTER);
        indentArraysWith(INDENTER);
    }

    /** Jackson asks for a printer of its own for each text. */
    @Override
    public DefaultPrettyPrinter createInstance() {
        return new Layout();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(": ");
    }
}
