package dev.parley.acceptance;

import static dev.parley.acceptance.ChatServer.AUTHORIZATION;
import static dev.parley.acceptance.ChatServer.call;
import static dev.parley.acceptance.ChatServer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of Maven that the tests look at. The endpoint's key is set in each. */
final class Runs {

    static final String KEY = "sk-acceptance-0123456789abcdef";

    /** {@code mvn test} with tests that pass, fail, are skipped and meet no endpoint. */
    static final Once<MavenRun> OUTCOMES = new Once<>(() -> run("outcomes", Map.of()));

    /** {@code mvn test} with the test methods that have one tag and not the other. */
    static final Once<MavenRun> TAGS =
            new Once<>(() -> run("tags", Map.of(), "-Dgroups=nightly", "-DexcludedGroups=slow"));

    /** {@code mvn test} of one method, with a turn in the middle that fails and passes when Surefire runs it again. */
    static final Once<Rerun> RERUNS = new Once<>(Runs::rerun);

    private static final Once<Boolean> PREPARED = new Once<>(Runs::prepare);

    private Runs() {}

    /**
     * A run against a server of the test's own.
     *
     * @param run the run
     * @param requests what the server was asked
     */
    record Rerun(MavenRun run, List<ChatServer.Request> requests) {}

    private static Rerun rerun() throws Exception {
        String status = call("order_status", "{\"id\":\"A-17\"}");
        String shipped = text("It has shipped.");
        String wrong = text("Your key is " + AUTHORIZATION);
        String right = call("change_address", "{\"id\":\"A-17\",\"city\":\"Berlin\"}");
        try (ChatServer server = ChatServer.start(status, shipped, wrong, status, shipped, right, text("Done."))) {
            MavenRun run = run(
                    "reruns",
                    Map.of("PARLEY_BASE_URL", server.baseUrl(), "PARLEY_MODEL", "a-model"),
                    "-Dtest=FollowUpTests#always",
                    "-Dsurefire.rerunFailingTestsCount=1");
            return new Rerun(run, server.requests());
        }
    }

    private static MavenRun run(String name, Map<String, String> environment, String... arguments) throws Exception {
        PREPARED.get();
        Map<String, String> all = new HashMap<>(environment);
        all.put("PARLEY_API_KEY", KEY);
        return MavenRun.test(name, all, arguments);
    }

    private static boolean prepare() throws Exception {
        StagedRepository.fill();
        SampleProject.make();
        return true;
    }
}
