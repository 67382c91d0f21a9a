package dev.parley.reporting.allure;

import dev.parley.transcript.TestId;

/**
 * Where a leaf stands within its class.
 *
 * @param method the test method's name, with the variant where there are several
 * @param conversation the conversation's id
 */
record SuitePath(String method, String conversation) {

    static SuitePath of(TestId test, String conversation) {
        return new SuitePath(test.variant().of(test.method().replaceFirst("\\(.*", "")), conversation);
    }
}
