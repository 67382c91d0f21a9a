package dev.parley.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;

/** At least one of the classes is used by a room: an arrow that nobody walks is no arrow. */
final class UsedBy extends ArchCondition<JavaClass> {

    private final String room;
    private boolean used;

    UsedBy(String room) {
        super("be used by " + room);
        this.room = room;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        used = false;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        used |= type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(origin -> origin.equals(room) || origin.startsWith(room + "."));
    }

    @Override
    public void finish(ConditionEvents events) {
        if (!used) {
            events.add(SimpleConditionEvent.violated(room, "no class is used by " + room));
        }
    }
}
