package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFile;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.PropertiesUtils;
import io.qameta.allure.util.ResultsUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All that Parley knows of Allure. Allure finds it by {@link java.util.ServiceLoader} as a listener of its own, because only
 * just before a result is written do ids and times stay as they are set. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class AllureBridge implements TestLifecycleListener {

    /** By the uuid of the result. Static, because Allure makes its listeners itself and nothing else joins the two. */
    private static final Map<String, LeafIdentity> IDENTITIES = new ConcurrentHashMap<>();

    /** Allure makes its listeners with its first lifecycle; to ask Allure itself would make it log that it has no logger. */
    private static final AtomicBoolean ALLURE_RUNS = new AtomicBoolean();

    private static final String PARENT_SUITE = "parentSuite";
    private static final String SUITE = "suite";
    private static final String SUB_SUITE = "subSuite";

    /** Creates the listener that Allure looks for. */
    public AllureBridge() {
        ALLURE_RUNS.set(true);
    }

    /** Returns whether Allure's adapter has a test under way on this thread. Where it never started, Allure is not touched. */
    static boolean isTestRunning() {
        return ALLURE_RUNS.get() && Allure.getLifecycle().getCurrentTestCase().isPresent();
    }

    /** Fills the page of the test that is under way on this thread. */
    static void fill(LeafPage page) {
        AllureLifecycle lifecycle = Allure.getLifecycle();
        lifecycle.getCurrentTestCase().ifPresent(uuid -> {
            List<StepResult> steps =
                    page.steps().stream().map(step -> step(lifecycle, step)).toList();
            List<Attachment> attachments = attachments(lifecycle, page.files());
            lifecycle.updateTestCase(uuid, result -> {
                label(result, page);
                page.parameters().forEach(parameter -> result.getParameters().add(parameter(parameter)));
                page.row().ifPresent(row -> result.getLinks().add(link(row)));
                result.getSteps().addAll(steps);
                result.getAttachments().addAll(attachments);
            });
            IDENTITIES.put(uuid, page.identity());
        });
    }

    /** Returns the directory that Allure writes its results to. */
    static Path resultsDirectory() {
        return Path.of(
                PropertiesUtils.loadAllureProperties().getProperty("allure.results.directory", "allure-results"));
    }

    /** Gives the result the leaf's own id, and the times of its requests. */
    @Override
    public void beforeTestWrite(TestResult result) {
        LeafIdentity identity = IDENTITIES.remove(result.getUuid());
        if (identity != null) {
            result.setTestCaseId(identity.id());
            result.setHistoryId(ResultsUtils.md5(identity.id()));
            identity.span().ifPresent(span -> {
                result.setStart(span.start().toEpochMilli());
                result.setStop(span.stop().toEpochMilli());
            });
        }
    }

    private static void label(TestResult result, LeafPage page) {
        addSuites(result, page.path());
        page.tags().forEach(tag -> result.getLabels().add(ResultsUtils.createTagLabel(tag)));
    }

    /**
     * Allure's adapter makes the class a suite, always; the tree becomes class, method, conversation. What the test's author names
     * stays the only one of its level, or the leaf would stand in the tree twice.
     */
    private static void addSuites(TestResult result, SuitePath path) {
        List<Label> suites = labels(result, SUITE);
        if (suites.size() == 1 && labels(result, PARENT_SUITE).isEmpty()) {
            Label adapters = suites.get(0);
            result.getLabels().add(new Label().setName(PARENT_SUITE).setValue(adapters.getValue()));
            adapters.setValue(path.method());
        }
        if (labels(result, SUB_SUITE).isEmpty()) {
            result.getLabels().add(new Label().setName(SUB_SUITE).setValue(path.conversation()));
        }
    }

    private static List<Label> labels(TestResult result, String name) {
        return result.getLabels().stream()
                .filter(label -> name.equals(label.getName()))
                .toList();
    }

    private static Parameter parameter(PageParameter parameter) {
        return new Parameter()
                .setName(parameter.name())
                .setValue(parameter.value())
                .setExcluded(parameter.excluded());
    }

    private static Link link(PageLink link) {
        return new Link().setName(link.name()).setUrl(link.url()).setType("dataset");
    }

    private static StepResult step(AllureLifecycle lifecycle, PageStep step) {
        StepResult result = new StepResult()
                .setName(step.name())
                .setStage(Stage.FINISHED)
                .setStart(step.span().start().toEpochMilli())
                .setStop(step.span().stop().toEpochMilli())
                .setStatus(Status.fromValue(step.verdict().allureWord()))
                .setAttachments(attachments(lifecycle, step.files()))
                .setSteps(step.steps().stream()
                        .map(inner -> step(lifecycle, inner))
                        .toList());
        return step.reason().isEmpty()
                ? result
                : result.setStatusDetails(new StatusDetails().setMessage(step.reason()));
    }

    private static List<Attachment> attachments(AllureLifecycle lifecycle, List<TurnFile> files) {
        return files.stream().map(file -> attachment(lifecycle, file)).toList();
    }

    private static Attachment attachment(AllureLifecycle lifecycle, TurnFile file) {
        String source = UUID.randomUUID() + "-attachment." + file.extension();
        lifecycle.writeAttachment(
                source, new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8)));
        return new Attachment().setName(file.name()).setType(file.mediaType()).setSource(source);
    }
}
