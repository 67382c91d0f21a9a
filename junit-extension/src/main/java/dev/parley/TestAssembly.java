package dev.parley;

import dev.parley.chat.ToolSelection;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.filter.Selection;
import dev.parley.dataset.synthetic.SyntheticSettings;
import dev.parley.dataset.synthetic.SyntheticSource;
import dev.parley.dataset.synthetic.SyntheticTools;
import dev.parley.input.Faults;
import dev.parley.model.EndpointSettings;
import dev.parley.model.Model;
import dev.parley.node.Checks;
import dev.parley.node.TestNodes;
import dev.parley.node.TestRun;
import dev.parley.node.UnmatchedChecks;
import dev.parley.plan.PlanSettings;
import dev.parley.plan.Planner;
import dev.parley.play.ConversationPlay;
import dev.parley.play.PlaySettings;
import dev.parley.settings.MisspeltSettings;
import dev.parley.tool.DeclaredTools;
import dev.parley.transcript.TranscriptListener;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Assembles one test method: reads what is declared, checks all of it, and hands finished settings to the nodes. */
final class TestAssembly {

    /**
     * What was read of the declaration.
     *
     * @param unmatched which of the author's checks look at nothing
     * @param plan how conversations are planned, but for what a combination says
     * @param endpoint absent where it has faults
     */
    private record Settings(
            TestConversations conversations,
            UnmatchedChecks unmatched,
            DeclaredTools tools,
            PlanSettings plan,
            PlaySettings play,
            Optional<EndpointSettings> endpoint,
            List<Combination> combinations) {}

    private final TestMethod method;
    private final Surroundings surroundings;
    private final RunResources resources;
    private final Faults faults = new Faults();
    private final SourceLocator locator;
    private final Function<Class<?>, Optional<Object>> instances;

    TestAssembly(ExtensionContext context, Namespace namespace) {
        this(context, namespace, Surroundings.of(context));
    }

    TestAssembly(ExtensionContext context, Namespace namespace, Surroundings surroundings) {
        this.method = TestMethod.of(context);
        this.surroundings = surroundings;
        this.resources = new RunResources(context, namespace);
        this.locator = new SourceLocator(method.type(), faults);
        this.instances = type -> context.getTestInstances().flatMap(all -> all.findInstance(type));
    }

    /**
     * Returns the nodes of the method.
     *
     * @throws ExtensionConfigurationException with every fault of declaration and datasets
     */
    Stream<DynamicNode> nodes(Checks checks, List<JavaExpectation> expectations, List<Supplier<?>> toolSuppliers) {
        Settings settings = settings(checks, expectations, toolSuppliers);
        throwFaults();
        List<String> leftOut = settings.conversations().leftOut();
        if (!leftOut.isEmpty()) {
            resources.publish("not played, because Parley cannot judge them: " + String.join(", ", leftOut));
        }
        List<TestRun> runs = runs(settings);
        settings.conversations().part().ifPresent(part -> {
            runs.forEach(run -> run.listener().conversationsLeftOut(run.test(), part));
            resources.publish(part.toString());
        });
        return TestNodes.of(runs, checks, settings.unmatched());
    }

    private Settings settings(Checks checks, List<JavaExpectation> expectations, List<Supplier<?>> toolSuppliers) {
        MisspeltSettings.check(surroundings.sources(), KnownSettings.all(), faults);
        Attributes<ConversationTest> test = attributes(ConversationTest.class);
        TestDeclaration declaration = new TestDeclaration(test, attributes(ToolLoop.class), locator, faults);
        DatasetReader datasetReader = new DatasetReader(test, attributes(Dataset.class), locator, faults);
        Optional<SyntheticSettings> synthetic = new SyntheticReader(attributes(Synthetic.class), faults).read();
        RowMethods rowMethods = new RowMethods(method.type(), instances, faults);
        List<ConversationSource> written = datasetReader.read(rowMethods, synthetic.isEmpty());
        FilterReader filter = new FilterReader(attributes(Dataset.class), faults);
        int before = faults.count();
        DeclaredTools tools = declaration.tools(toolSuppliers);
        boolean toolsAreSound = faults.count() == before;
        MatchingReader matching = new MatchingReader(attributes(ToolCallMatching.class), faults);
        List<ConversationSource> sources = matching.apply(
                JavaExpectation.in(withGenerated(written, synthetic, tools), expectations), tools.definitions());
        TestConversations conversations =
                new TestConversations(sources, new Selection(filter.read()), datasetReader.leftOut());
        PlaySettings play = declaration.playSettings(resources.pause());
        EndpointReader reader = new EndpointReader(attributes(Endpoint.class), surroundings, faults);
        Optional<EndpointSettings> endpoint = reader.read(simulated());
        endpoint.ifPresent(datasetReader::check);
        Optional<ToolSelection> bodyChoice = endpoint.flatMap(reader::toolChoice);
        endpoint.ifPresent(this::checkModel);
        List<ToolSelection> choices = declaration.choices();
        PlanSettings plan = declaration.planSettings(tools.definitions(), bodyChoice);
        declaration.checkChoices(choices, plan.loop().mode());
        List<Planner> planners = toolsAreSound
                ? Combination.of(List.of(), choices).stream()
                        .map(way -> planner(plan, way))
                        .toList()
                : List.of();
        DatasetCheck check =
                new DatasetCheck(conversations, planners, play.validation().isPresent(), faults);
        boolean sound = check.run(declaration.listedTurns());
        Map<String, Integer> played = filter.played(conversations.selection(), check);
        if (sound) {
            filter.check(conversations.selection(), check.ids());
            expectations.forEach(each -> each.check(check.turns(), played.keySet(), method.toString(), faults));
        }
        UnmatchedChecks unmatched = UnmatchedChecks.of(checks, played);
        List<Combination> combinations = Combination.of(reader.models(), choices);
        return new Settings(conversations, unmatched, tools, plan, play, endpoint, combinations);
    }

    private static List<ConversationSource> withGenerated(
            List<ConversationSource> written, Optional<SyntheticSettings> synthetic, DeclaredTools tools) {
        SyntheticTools offered =
                SyntheticTools.of(tools.definitions(), tools.java().definitions());
        Stream<ConversationSource> generated =
                synthetic.stream().map(settings -> new SyntheticSource(settings, offered));
        return Stream.concat(written.stream(), generated).toList();
    }

    private static Planner planner(PlanSettings settings, Combination combination) {
        return new Planner(combination.plan(settings), combination.variant());
    }

    private List<TestRun> runs(Settings settings) {
        TranscriptListener listeners = resources.listeners(settings.combinations().stream()
                .map(each -> method.id().in(each.variant()))
                .toList());
        return settings.combinations().stream()
                .map(each -> run(settings, each, listeners))
                .toList();
    }

    private TestRun run(Settings settings, Combination combination, TranscriptListener listeners) {
        Model model = resources.model(combination.endpoint(settings.endpoint().orElseThrow()));
        return new TestRun(
                method.id().in(combination.variant()),
                method.source(),
                settings.conversations()::played,
                planner(settings.plan(), combination),
                plan -> new ConversationPlay(plan, model, settings.tools().java()::newInstances, settings.play()),
                listeners);
    }

    private Optional<EndpointReader.Simulated> simulated() {
        return new SimulatedModelReader(attributes(SimulatedModel.class), locator, resources, faults).read();
    }

    private void checkModel(EndpointSettings endpoint) {
        try {
            resources.model(endpoint);
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()), "the endpoint of " + method, "");
        }
    }

    private <A extends Annotation> Attributes<A> attributes(Class<A> type) {
        return Attributes.of(type, method, surroundings, faults);
    }

    private void throwFaults() {
        faults.message("@ConversationTest " + method).ifPresent(message -> {
            throw new ExtensionConfigurationException(message);
        });
    }
}
