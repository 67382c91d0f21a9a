package dev.parley;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Gives a {@link ConversationTest} its {@link Conversations} and sees to it that they become nodes. */
final class ConversationTestExtension implements ParameterResolver, InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(ConversationTestExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Conversations.class;
    }

    /** Gives every parameter of a method the same object, those of its {@code @BeforeEach} methods included. */
    @Override
    @SuppressWarnings("deprecation") // computeIfAbsent, which replaces it, is younger than the oldest JUnit supported
    public Conversations resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Conversations.class,
                        key -> new Conversations((checks, expectations, tools) ->
                                new TestAssembly(context, NAMESPACE).nodes(checks, expectations, tools)),
                        Conversations.class));
    }

    @Override
    @SuppressWarnings("unchecked") // the method returns a Stream, checked below, and so does this
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Class<?> returned = method.getExecutable().getReturnType();
        if (returned != Stream.class) {
            throw fault(
                    context,
                    "returns " + returned.getSimpleName()
                            + "; declare Stream<DynamicNode> and return conversations.tests()");
        }
        T nodes = invocation.proceed();
        Conversations conversations = ended(context);
        if (nodes == null) {
            throw fault(context, "returns null; return what conversations.tests() returns");
        }
        return (T) Stream.concat((Stream<?>) nodes, Stream.of(conversations).flatMap(all -> checkAsked(all, context)));
    }

    /** Ends the nodes of a method: none at all would be green without having tested anything. */
    private static Stream<Object> checkAsked(Conversations conversations, ExtensionContext context) {
        if (!conversations.asked()) {
            throw fault(
                    context, "does not return what conversations.tests() returned, so nothing was tested; return it");
        }
        return Stream.empty();
    }

    private static Conversations ended(ExtensionContext context) {
        Conversations conversations = context.getStore(NAMESPACE).get(Conversations.class, Conversations.class);
        if (conversations == null) {
            throw fault(
                    context, "has no parameter of type Conversations; declare one and return conversations.tests()");
        }
        if (!conversations.ended()) {
            throw fault(
                    context, "never calls conversations.tests(), so nothing would be tested; return what it returns");
        }
        return conversations;
    }

    private static ExtensionConfigurationException fault(ExtensionContext context, String problem) {
        return new ExtensionConfigurationException("@ConversationTest " + TestMethod.of(context) + " " + problem);
    }
}
