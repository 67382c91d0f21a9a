package dev.parley.simulator;

import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.input.SourceFile;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a simulated model by itself, to be tried with curl or to serve programs that are not tests.
 *
 * <pre>{@code
 * java -cp 'target/simulated-model/*' dev.parley.simulator.SimulatedModelMain --script shop-model.yaml --port 8089
 * }</pre>
 *
 * <p>It prints its address and a line for curl when it is ready, and runs until it is stopped with Ctrl-C. Whatever is
 * wrong with the command line or the script is printed on the error stream, all at once; the exit code is then 2.
 *
 * @since 0.1.0
 */
public final class SimulatedModelMain {

    private static final int FAULTY = 2;

    private SimulatedModelMain() {}

    /**
     * Runs a server until the process is stopped.
     *
     * @param arguments the options; {@code --help} prints them
     * @throws InterruptedException if the main thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        // WireMock's logging would say on the console that nobody listens to it
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            run(List.of(arguments), System.out);
        } catch (FaultyInputException | IllegalStateException e) { // bad options; no WireMock, or the port is taken
            System.err.println(e.getMessage());
            System.exit(FAULTY);
        }
    }

    private static void run(List<String> arguments, PrintStream out) throws InterruptedException {
        Faults faults = new Faults();
        MainOptions options = MainOptions.parse(arguments, faults);
        if (options.help()) {
            out.print(help());
            return;
        }
        SimulatedScript script = options.script()
                .flatMap(path -> file(path, faults))
                .map(file -> SimulatedScript.read(file, faults))
                .orElse(SimulatedScript.NONE);
        faults.throwIfAny("the simulated model");
        SimulatedServer server =
                SimulatedServer.start(script.paced(options.latency(), options.pause()), options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        out.print(ready(server.baseUrl().toString().replaceFirst("/v1$", "")));
        new CountDownLatch(1).await();
    }

    private static String help() {
        return """
            Runs Parley's simulated model: an OpenAI-compatible server on 127.0.0.1 that needs no model.

              --script FILE    YAML or JSON: what the model does; without it, it calls tools that the user's words match
              --port N         default %d; 0 takes any port that is free
              --latency TIME   how long it waits before each answer, for example 200ms or 1.5s; default: as the script says
              --pause TIME     how long it waits before each event of a stream; default: as the script says
              --help           prints this

            It runs until it is stopped with Ctrl-C. The exit code is 2 where something is wrong with these options or the script.
            """.formatted(MainOptions.DEFAULT_PORT);
    }

    /** Returns what is printed when the server is ready. */
    static String ready(String server) {
        return """
            The simulated model answers at %1$s/v1
            Try it:
              curl %1$s/v1/chat/completions -d '{"messages": [{"role": "user", "content": "Hello"}]}'
            See what it was asked:
              curl %1$s/requests
            Stop it with Ctrl-C.
            """.formatted(server);
    }

    private static Optional<SourceFile> file(String path, Faults faults) {
        try {
            Path file = Path.of(path).toAbsolutePath().normalize();
            if (Files.isRegularFile(file)) {
                return Optional.of(new SourceFile(path, file.toUri()));
            }
            faults.add("there is no file " + file, "--script", "");
        } catch (InvalidPathException e) {
            faults.add("--script is no path: " + path, "", "");
        }
        return Optional.empty();
    }
}
