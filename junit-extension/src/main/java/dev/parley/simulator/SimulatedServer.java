package dev.parley.simulator;

import java.net.URI;

/**
 * A simulated model behind an OpenAI-compatible address on this machine.
 *
 * <p>It serves {@code POST /v1/chat/completions} (streamed or not), {@code GET /v1/models} and {@code GET /health}, each
 * with and without {@code /v1}; {@code GET /requests} shows the bodies of the last 100 requests for a completion and how
 * many there were, {@code DELETE /requests} forgets them. It answers what its script says and otherwise:
 *
 * <ul>
 *   <li>tool results at the end of the history are quoted in a text;
 *   <li>tool choice {@code required} or a named function brings a call: of the named function, else of the tool that shares
 *       the most words with the last user message, else of the first;
 *   <li>{@code auto} brings a call where a tool shares a word with the last user message. A word is a run of letters in any
 *       case, without endings such as -s and -ing; words of fewer than three letters and common ones do not count, those of
 *       a tool's name count twice, those of its description once;
 *   <li>anything else is answered with a text that repeats the user's words.
 * </ul>
 *
 * <p>A history that is broken (a call without its result, a result without its call, and so on) is refused with status 400
 * and a message that says where. Safe for use by several threads; 64 requests are answered at the same time, others wait.
 * The model keeps no state between requests but a counter for ids and one for each rule that holds so many times.
 *
 * @since 0.1.0
 */
public final class SimulatedServer implements AutoCloseable {

    private static final String WIREMOCK = "com.github.tomakehurst.wiremock.WireMockServer";

    private final WireMockServing serving;

    private SimulatedServer(WireMockServing serving) {
        this.serving = serving;
    }

    /**
     * Starts a server on a free port of 127.0.0.1.
     *
     * @param script what the model wants to do; {@link SimulatedScript#NONE} for the rules above alone
     * @throws IllegalStateException if WireMock is not on the class path, or no port can be had
     */
    public static SimulatedServer start(SimulatedScript script) {
        return start(script, 0);
    }

    /**
     * Starts a server on a port of 127.0.0.1.
     *
     * @param script what the model wants to do; {@link SimulatedScript#NONE} for the rules above alone
     * @param port the port; 0 for any that is free
     * @throws IllegalStateException if WireMock is not on the class path, or the port cannot be had
     */
    public static SimulatedServer start(SimulatedScript script, int port) {
        requireWireMock();
        return new SimulatedServer(WireMockServing.start(new Simulation(script.script()), port));
    }

    private static void requireWireMock() {
        try {
            Class.forName(WIREMOCK, false, SimulatedServer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the simulated model runs on WireMock, which is not on the class path; add the dependency"
                            + " org.wiremock:wiremock-standalone in test scope, or name a real endpoint instead",
                    e);
        }
    }

    /** Returns the address of the API, for example {@code http://127.0.0.1:49152/v1}. */
    public URI baseUrl() {
        return URI.create("http://" + WireMockServing.HOST + ":" + serving.port() + "/v1");
    }

    /** Stops the server; closing it again does nothing. */
    @Override
    public void close() {
        serving.close();
    }
}
