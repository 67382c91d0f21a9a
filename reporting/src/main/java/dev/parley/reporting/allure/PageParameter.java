package dev.parley.reporting.allure;

/**
 * A parameter of a page.
 *
 * @param name its name
 * @param value its value
 * @param excluded whether it is left out of what tells a leaf from others, so that another value begins no new history
 */
record PageParameter(String name, String value, boolean excluded) {

    static PageParameter telling(String name, String value) {
        return new PageParameter(name, value, false);
    }

    static PageParameter excluded(String name, String value) {
        return new PageParameter(name, value, true);
    }
}
