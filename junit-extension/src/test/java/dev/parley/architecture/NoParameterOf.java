package dev.parley.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No public method or constructor takes a parameter of certain types. */
final class NoParameterOf extends ArchCondition<JavaClass> {

    private final DescribedPredicate<JavaClass> types;

    NoParameterOf(DescribedPredicate<JavaClass> types) {
        super("take no parameter of types that " + types.getDescription());
        this.types = types;
    }

    @Override
    public void check(JavaClass owner, ConditionEvents events) {
        owner.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(types))
                .map(JavaCodeUnit::getFullName)
                .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit)));
    }
}
