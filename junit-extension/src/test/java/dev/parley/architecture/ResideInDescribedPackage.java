package dev.parley.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;

/** The class's package has a package-info. */
final class ResideInDescribedPackage extends ArchCondition<JavaClass> {

    private final Set<String> described;

    ResideInDescribedPackage(JavaClasses all) {
        super("reside in a package with a package-info");
        this.described = all.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!described.contains(type.getPackageName())) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " has no package-info beside it"));
        }
    }
}
