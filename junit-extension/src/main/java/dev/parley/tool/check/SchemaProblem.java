package dev.parley.tool.check;

/**
 * Something that is wrong with a JSON Schema.
 *
 * @param at where in the schema
 * @param text what is wrong, with the offending value
 * @since 0.1.0
 */
public record SchemaProblem(JsonPointer at, String text) {

    /** Returns the place and the text, for example {@code /required is "id": value is [string] but should be [array]}. */
    @Override
    public String toString() {
        return at.isRoot() ? "it " + text : at + " " + text;
    }
}
