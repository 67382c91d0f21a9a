package dev.parley;

import dev.parley.dataset.Dataset;
import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.model.EndpointSettings;
import dev.parley.model.Model;
import dev.parley.node.Checks;
import dev.parley.node.TestNodes;
import dev.parley.node.TestRun;
import dev.parley.plan.PlanSettings;
import dev.parley.plan.Planner;
import dev.parley.play.ConversationPlay;
import dev.parley.play.PlaySettings;
import dev.parley.tool.DeclaredTools;
import dev.parley.transcript.TestId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Assembles one test method: reads what is declared, checks all of it, and hands finished settings to the nodes. */
final class TestAssembly {

    private final ExtensionContext context;
    private final Class<?> testClass;
    private final Method method;
    private final RunResources resources;
    private final Faults faults = new Faults();

    TestAssembly(ExtensionContext context, Namespace namespace) {
        this.context = context;
        this.testClass = context.getRequiredTestClass();
        this.method = context.getRequiredTestMethod();
        this.resources = new RunResources(context, namespace);
    }

    /**
     * Returns the nodes of the method.
     *
     * @throws ExtensionConfigurationException with every fault of declaration and datasets
     */
    Stream<DynamicNode> nodes(Checks checks, List<Supplier<?>> toolSuppliers) {
        SourceLocator locator = new SourceLocator(testClass, faults);
        TestDeclaration declaration =
                new TestDeclaration(attributes(ConversationTest.class), attributes(ToolLoop.class), locator, faults);
        List<Dataset> datasets = declaration.datasets();
        DeclaredTools tools = declaration.tools(toolSuppliers);
        PlaySettings playSettings = declaration.playSettings();
        Optional<EndpointSettings> endpoint = endpoint(locator);
        PlanSettings planSettings = declaration.planSettings(tools, endpoint);
        Planner planner = new Planner(planSettings);
        new DatasetCheck(datasets, planner, playSettings.validation().isPresent(), faults)
                .run(declaration.listedTurns(), declaration.listedTurnsPlace());
        throwFaults();
        Model model = resources.model(endpoint.orElseThrow());
        return TestNodes.of(
                new TestRun(
                        testId(),
                        methodSource(),
                        () -> datasets.stream().map(Dataset::conversations).reduce(Stream.empty(), Stream::concat),
                        planner,
                        plan -> new ConversationPlay(plan, model, tools.java()::newInstances, playSettings),
                        resources.listeners(testId())),
                checks);
    }

    private Optional<EndpointSettings> endpoint(SourceLocator locator) {
        Attributes<SimulatedModel> simulated = attributes(SimulatedModel.class);
        EndpointReader reader = new EndpointReader(attributes(Endpoint.class), Surroundings.of(context), faults);
        return reader.read(
                simulated.present()
                        ? Optional.of(() -> resources.simulatedModel(simulated, locator, faults))
                        : Optional.empty());
    }

    private <A extends Annotation> Attributes<A> attributes(Class<A> type) {
        return Attributes.of(type, method, testClass, faults);
    }

    private void throwFaults() {
        try {
            faults.throwIfAny("@ConversationTest " + testClass.getSimpleName() + "#" + method.getName());
        } catch (FaultyInputException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    private TestId testId() {
        return new TestId(testClass.getName(), method.getName() + parameterTypes());
    }

    private URI methodSource() {
        return URI.create("method:" + testClass.getName() + "#" + method.getName() + parameterTypes());
    }

    private String parameterTypes() {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(",", "(", ")"));
    }
}
