package dev.parley.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people see of conversations in Surefire: the XML, the console, re-runs and filters. */
class SurefireTests {

    /** {@code mvn test} with tests that pass, fail, are skipped and meet no endpoint. */
    @Nested
    class Outcomes {

        private static final String NO_ENDPOINT = """
                follow-up · turn 0 · ERROR, not the model: no connection to http://127.0.0.1:1/v1/chat/completions: connection refused  follow-up.yaml:4
                  is the server running? check the base URL http://127.0.0.1:1
                  turns not played: 2""";

        private static final String NO_CALL = """
                asks-back · turn 1 · missing tool call                                  orders.yaml:8
                  expected  change_address(id = "A-17", city = "Berlin")
                  answered  "Which order do you mean?"  (finish_reason stop)
                  offered   change_address, order_status; tool_choice auto
                  transcript
                    user    Where is order A-17?
                    model   order_status({"id":"A-17"})
                    result  shipped
                    model   Here is what I found: shipped
                    user    Send that one to Berlin instead.
                    model   Which order do you mean?""";

        private static MavenRun run;

        @BeforeAll
        static void runMaven() throws Exception {
            run = Runs.OUTCOMES.get();
        }

        private static List<String> linesOf(String testClass) throws IOException {
            return run.tests().stream()
                    .filter(test -> test.testClass().equals(testClass))
                    .map(ReportedTest::line)
                    .toList();
        }

        @Test
        void the_build_fails() throws IOException {
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.consoleLines("[ERROR] Tests run: 32,"))
                    .containsExactly("[ERROR] Tests run: 32, Failures: 3, Errors: 1, Skipped: 8");
        }

        @Test
        void a_turn_is_named_after_its_method_its_conversation_and_what_the_user_says() throws IOException {
            assertThat(linesOf("OrderAssistantTests"))
                    .contains(
                            "ok: answers_questions_about_orders(Conversations) memory · turn 0 · Where is order A-17?",
                            "ok: answers_questions_about_orders(Conversations) memory · turn 1 · Send that one to Berlin instead.");
        }

        @Test
        void a_missing_call_fails_its_turn_and_skips_the_rest_of_its_conversation() throws IOException {
            assertThat(linesOf("OutcomesTests").stream().filter(line -> line.contains(": fails(")))
                    .containsExactly(
                            "ok: fails(Conversations) good · turn 0 · Where is order A-17?",
                            "ok: fails(Conversations) asks-back · turn 0 · Where is order A-17?",
                            "failure: fails(Conversations) asks-back · turn 1 · Send that one to Berlin instead.",
                            "skipped: fails(Conversations) asks-back · turn 2 · Thank you.",
                            "failure: fails(Conversations) wrong-city · turn 0 · Send A-17 to Munich.",
                            "ok: fails(Conversations) wrong-city · turn 1 · Thank you.");
            assertThat(run.test("fails(Conversations) asks-back · turn 1 · Send that one to Berlin instead.")
                            .text())
                    .isEqualTo(NO_CALL);
            assertThat(run.test("fails(Conversations) asks-back · turn 2 · Thank you.")
                            .text())
                    .isEqualTo("org.opentest4j.TestAbortedException: "
                            + "Cancelled: asks-back · turn 1 · missing tool call  orders.yaml:8");
        }

        @Test
        void a_missing_call_under_SKIP_skips_its_turn_with_the_same_explanation() throws IOException {
            assertThat(linesOf("OutcomesTests").stream().filter(line -> line.contains(": skips(")))
                    .containsExactly(
                            "ok: skips(Conversations) follow-up · turn 0 · Where is order A-17?",
                            "skipped: skips(Conversations) follow-up · turn 1 · Send that one to Berlin instead.",
                            "skipped: skips(Conversations) follow-up · turn 2 · Thank you.",
                            "skipped: skips(Conversations) follow-up · conversation");
            assertThat(run.test("skips(Conversations) follow-up · turn 1 · Send that one to Berlin instead.")
                            .text())
                    .isEqualTo("org.opentest4j.TestAbortedException: \n"
                            + NO_CALL.replace("asks-back", "follow-up").replace("orders.yaml:8", "follow-up.yaml:5"));
        }

        @Test
        void an_endpoint_that_is_not_there_is_an_error() throws IOException {
            assertThat(linesOf("EndpointDownTests"))
                    .containsExactly(
                            "error: errs(Conversations) follow-up · turn 0 · Where is order A-17?",
                            "skipped: errs(Conversations) follow-up · turn 1 · Send that one to Berlin instead.",
                            "skipped: errs(Conversations) follow-up · turn 2 · Thank you.");
            assertThat(run.test("errs(Conversations) follow-up · turn 0 · Where is order A-17?")
                            .text())
                    .isEqualTo(NO_ENDPOINT + "\n  transcript\n    user    Where is order A-17?");
            assertThat(run.test("errs(Conversations) follow-up · turn 2 · Thank you.")
                            .text())
                    .isEqualTo("org.opentest4j.TestAbortedException: \nCancelled: " + NO_ENDPOINT);
        }

        @Test
        void the_summary_on_the_console_says_of_each_turn_where_it_failed() throws IOException {
            assertThat(run.consoleLines("[ERROR]   ").stream()
                            .map(line -> line.replaceFirst("lambda\\$checks\\$\\d+", "(a check)")
                                    .replaceAll(" {2,}", "  ")))
                    .containsExactly(
                            "[ERROR]  OutcomesTests.(a check):29 follow-up · turn 0 · check failed  follow-up.yaml:4",
                            "[ERROR]  OutcomesTests.fails(Conversations)[2][2] asks-back · turn 1 · missing tool call  orders.yaml:8",
                            "[ERROR]  OutcomesTests.fails(Conversations)[3][1] wrong-city · turn 0 · wrong argument in change_address (call 1 of 1)  orders.yaml:12",
                            "[ERROR]  EndpointDownTests.errs(Conversations)[1][1] » TurnError "
                                    + NO_ENDPOINT.lines().findFirst().orElseThrow());
        }

        @Test
        void the_stack_on_the_console_is_the_line_of_the_failed_check_alone() throws IOException {
            assertThat(run.consoleLines("\tat ")).singleElement().asString().endsWith("(OutcomesTests.java:29)");
        }

        @Test
        void no_file_and_no_line_holds_the_key() throws IOException {
            assertThat(Tree.files(run.directory())).hasSizeGreaterThan(5);
            assertThat(run.filesWith(Runs.KEY)).isEmpty();
        }
    }

    /** {@code mvn test -Dtest=Class#method -Dsurefire.rerunFailingTestsCount=1} with a turn in the middle that fails once. */
    @Nested
    class Reruns {

        private static final String TURN_1 =
                "always(Conversations) follow-up · turn 1 · Send that one to Berlin instead.";

        private static MavenRun run;
        private static List<ChatServer.Request> requests;

        @BeforeAll
        static void runMaven() throws Exception {
            Runs.Rerun rerun = Runs.RERUNS.get();
            run = rerun.run();
            requests = rerun.requests();
        }

        @Test
        void the_turns_before_are_played_again_for_history() {
            assertThat(requests.stream().map(ChatServer.Request::roles))
                    .containsExactly(
                            List.of("user"),
                            List.of("user", "assistant", "tool"),
                            List.of("user", "assistant", "tool", "assistant", "user"),
                            // the rerun
                            List.of("user"),
                            List.of("user", "assistant", "tool"),
                            List.of("user", "assistant", "tool", "assistant", "user"),
                            List.of("user", "assistant", "tool", "assistant", "user", "assistant", "tool"));
        }

        @Test
        void a_turn_that_passes_the_second_time_is_a_flake_and_the_build_is_green() throws IOException {
            assertThat(run.status()).isZero();
            assertThat(run.tests().stream().map(ReportedTest::line))
                    .containsExactly(
                            "ok: always(Conversations) follow-up · turn 0 · Where is order A-17?",
                            "flakyFailure: " + TURN_1,
                            "skipped: always(Conversations) follow-up · turn 2 · Thank you.");
            assertThat(run.test(TURN_1).text()).startsWith("follow-up · turn 1 · missing tool call  ");
        }

        @Test
        void both_runs_of_the_turn_are_in_the_transcripts() throws IOException {
            assertThat(run.transcripts().stream()
                            .filter(object -> "turn".equals(object.get("type")))
                            .map(turn -> turn.get("turn") + " " + turn.get("outcome")))
                    .containsExactly("0 passed", "1 failed", "2 aborted", "1 passed");
        }

        @Test
        void a_key_that_the_endpoint_sends_back_is_in_no_file() throws IOException {
            assertThat(requests).extracting(ChatServer.Request::authorization).containsOnly("Bearer " + Runs.KEY);
            assertThat(run.test(TURN_1).text()).contains("answered  \"Your key is Bearer ***\"");
            assertThat(run.filesWith(Runs.KEY)).isEmpty();
        }
    }

    /** {@code mvn test -Dgroups=... -DexcludedGroups=...}: JUnit's tags stand on the test method. */
    @Nested
    class Tags {

        private static MavenRun run;

        @BeforeAll
        static void runMaven() throws Exception {
            run = Runs.TAGS.get();
        }

        @Test
        void choose_test_methods_with_all_their_turns() throws IOException {
            assertThat(run.status()).isZero();
            assertThat(run.tests().stream().map(ReportedTest::line))
                    .containsExactly(
                            "ok: nightly(Conversations) follow-up · turn 0 · Where is order A-17?",
                            "ok: nightly(Conversations) follow-up · turn 1 · Send that one to Berlin instead.",
                            "ok: nightly(Conversations) follow-up · turn 2 · Thank you.");
        }
    }
}
