package dev.parley.match.bfcl;

/**
 * What BFCL finds wrong with an answer, by BFCL's own names.
 *
 * @since 0.1.0
 */
public enum BfclError {
    /** A category with one function: not exactly one call. */
    SIMPLE_COUNT("simple_function_checker:wrong_count"),
    /** A category with several functions: not exactly one call. */
    MULTIPLE_COUNT("multiple_function_checker:wrong_count"),
    /** A parallel category: not as many calls as expected. */
    PARALLEL_COUNT("parallel_function_checker_no_order:wrong_count"),
    /** A parallel category: an expected call that no call left fits. */
    NO_MATCH("parallel_function_checker_no_order:cannot_find_match"),
    /** Another function was called. */
    FUNCTION_NAME("simple_function_checker:wrong_func_name"),
    /** A parameter that the function requires is not given. */
    MISSING_REQUIRED("simple_function_checker:missing_required"),
    /** A parameter is given that the function or the expected call does not have. */
    UNEXPECTED_PARAMETER("simple_function_checker:unexpected_param"),
    /** A parameter is not given that may not be left out. */
    MISSING_OPTIONAL("simple_function_checker:missing_optional"),
    /** An argument is of another kind than its parameter. */
    KIND("type_error:simple"),
    /** An element of an array is of another kind than the parameter's elements. */
    ELEMENT_KIND("type_error:nested"),
    /** A text that is not accepted. */
    STRING("value_error:string"),
    /** A list that is not accepted. */
    LIST("value_error:list/tuple"),
    /** An object with a key too many or too few. */
    OBJECT_KEY("value_error:dict_key"),
    /** An object with a value that is not accepted. */
    OBJECT_VALUE("value_error:dict_value"),
    /** An object where none is accepted. */
    OBJECT_UNCLEAR("dict_checker:unclear"),
    /** A list of objects that is too long or too short. */
    OBJECT_COUNT("value_error:list_dict_count"),
    /** A list of objects where none is accepted. */
    OBJECT_LIST_UNCLEAR("list_dict_checker:unclear"),
    /** Any other value that is not accepted. */
    OTHER("value_error:others"),
    /** A call whose arguments are no JSON object. */
    NOT_DECODED("ast_decoder:decoder_failed"),
    /** A call where none should be made. */
    IRRELEVANCE("irrelevance_error:decoder_success"),
    /** No call where one should be made. */
    RELEVANCE("relevance_error:decoder_failed");

    private final String code;

    BfclError(String code) {
        this.code = code;
    }

    /** Returns BFCL's name of it, its {@code error_type}. */
    public String code() {
        return code;
    }
}
