package dev.parley.dataset.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a key of the hand-written form or a column says, and the names by which it is known.
 *
 * @since 0.1.0
 */
public enum Part {
    /** The conversation's id. */
    ID("id", "id"),
    /** The conversation's tags. */
    TAGS("tags", "tags"),
    /** The system prompt. */
    SYSTEM("system", "system_prompt system prefix"),
    /** What the user says. */
    USER("user prompt", "prompt instruction question input context content conversation turn text"),
    /** The tools. */
    TOOLS("tools functions tool_definitions", "tools functions tool_definitions"),
    /** The tool choice. */
    TOOL_CHOICE("tool_choice", "tool_choice"),
    /** What answers a turn's calls. */
    TOOL_RESULTS(
            "tool_results tool_response tool_responses tool_output tool_outputs",
            "tool_response tool_result tool_output"),
    /** How many tokens a turn's text answer should have. */
    OUTPUT_TOKENS("", "output_tokens_count completion_tokens_count"),
    /** How long the user thinks before a turn. */
    THINK_TIME("think_time", "think_time"),
    /** How long is waited after a turn: GuideLLM's way to say the think time of the next. */
    DELAY_AFTER("", "requeue_delay"),
    /** What a turn, or a conversation as a whole, should do. */
    EXPECT("expect", "expect"),
    /** What a turn is for. */
    TURN_TYPE("turn_type", "turn_type"),
    /** Which turns of a conversation should call. */
    TOOL_CALL_TURNS("tool_call_turns", "tool_call_turns"),
    /** In which turns of a conversation the server runs the tools. */
    SERVER_TURNS("server_tool_call_turns", "server_tool_call_turns"),
    /** A message array. */
    MESSAGES("", "messages chat_messages"),
    /** How long the prompt is: a description that nothing depends on. */
    INPUT_TOKENS("", "prompt_tokens_count input_tokens_count"),
    /** What would change what is sent or when, and is not read yet. */
    NOT_BUILT("", "conversation_turns relative_timestamp duration request_duration" + " image video audio");

    private final String keys;
    private final String columns;
    private final Pattern column;

    /**
     * Creates a part.
     *
     * @param keys its key in the hand-written form and the key's other names, with blanks between them
     * @param columns the names of its columns, with blanks between them
     */
    Part(String keys, String columns) {
        this.keys = keys;
        this.columns = columns;
        this.column = pattern(columns.replace(' ', '|'), "(e?s)?");
    }

    private Pattern pattern(String names, String plural) {
        // "ids" and "id_2" are columns of the user's own
        boolean whole = List.of("id", "tags", "messages", "tool_call_turns", "server_tool_call_turns")
                .contains(words(columns).get(0));
        String ending = whole ? "()()" : plural + "(?:[-_]0*([0-9]{1,9}))?";
        return Pattern.compile("(" + names + ")" + ending, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    /** Returns what matches the whole name of a column: group 1 is the name, 2 the plural, 3 the turn. */
    Pattern column() {
        return column;
    }

    /** Returns what matches the whole name of a column that a test says: group 1 is the name, 3 the turn. */
    Pattern columnNamed(String name) {
        return pattern(Pattern.quote(name), "()");
    }

    /** Returns the part's keys in the hand-written form; none where it has no key. */
    List<String> keys() {
        return keys.isEmpty() ? List.of() : words(keys);
    }

    /** Returns the names of this part's columns. */
    List<String> columns() {
        return words(columns);
    }

    /** Returns whether a turn exists because it has this part. */
    public boolean makesTurn() {
        return this == USER || this == TOOLS || this == TOOL_RESULTS;
    }

    /** Returns whether a name that is nearly one of the part's columns is taken for a misspelt one. */
    boolean canBeMisspelt() {
        return this != NOT_BUILT && this != MESSAGES;
    }

    /** Returns whether the part belongs to a conversation as a whole where rows have columns. */
    boolean ofConversation() {
        return this == ID || this == TAGS || this == SYSTEM || this == TOOL_CALL_TURNS || this == SERVER_TURNS;
    }

    /** Returns the entries of some parts that say something; the parts' keys become known. */
    public static Map<Part, Cell> read(Fields fields, Part... parts) {
        Map<Part, Cell> cells = new EnumMap<>(Part.class);
        for (Part part : parts) {
            List<String> names = part.keys();
            fields.filled(names.get(0), names.subList(1, names.size())).ifPresent(cell -> cells.put(part, cell));
        }
        return cells;
    }
}
