package dev.parley;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
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

    @Override
    public Conversations resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Conversations conversations =
                new Conversations((checks, tools) -> new TestAssembly(context, NAMESPACE).nodes(checks, tools));
        context.getStore(NAMESPACE).put(Conversations.class, conversations);
        return conversations;
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Store store = context.getStore(NAMESPACE);
        String name = context.getRequiredTestClass().getSimpleName() + "#"
                + method.getExecutable().getName();
        if (method.getExecutable().getReturnType() != Stream.class) {
            throw new ExtensionConfigurationException("@ConversationTest " + name + " returns "
                    + method.getExecutable().getReturnType().getSimpleName()
                    + "; declare Stream<DynamicNode> and return conversations.tests()");
        }
        T nodes = invocation.proceed();
        Optional<Conversations> conversations =
                Optional.ofNullable(store.get(Conversations.class, Conversations.class));
        if (conversations.isEmpty()) {
            throw new ExtensionConfigurationException("@ConversationTest " + name
                    + " has no parameter of type Conversations; declare one and return conversations.tests()");
        }
        if (!conversations.get().ended()) {
            throw new ExtensionConfigurationException("@ConversationTest " + name
                    + " never calls conversations.tests(), so nothing would be tested; return what it returns");
        }
        return nodes;
    }
}
