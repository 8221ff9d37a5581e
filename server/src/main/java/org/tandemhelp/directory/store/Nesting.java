package org.tandemhelp.directory.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** A group that is directly in another one. */
record Nesting(GroupId child, GroupId parent, String parentName) {

    /**
     * Goes on where the group may hold these children.
     *
     * @param above every nesting above the group
     * @throws ProblemException {@code group-cycle} naming the shortest path that would be closed
     */
    static void refuseCircle(Group group, Set<GroupId> children, List<Nesting> above) {
        if (children.contains(group.id())) {
            throw refused(quoted(group.name()) + " cannot be inside itself.");
        }
        Map<GroupId, Nesting> cameBy = new HashMap<>();
        Deque<GroupId> open = new ArrayDeque<>(List.of(group.id()));
        while (!open.isEmpty()) {
            GroupId at = open.removeFirst();
            for (Nesting step : above) {
                if (step.child().equals(at) && cameBy.putIfAbsent(step.parent(), step) == null) {
                    if (children.contains(step.parent())) {
                        throw refused(sentence(group, step, cameBy));
                    }
                    open.addLast(step.parent());
                }
            }
        }
    }

    private static String sentence(Group group, Nesting last, Map<GroupId, Nesting> cameBy) {
        List<String> names = new ArrayList<>();
        for (Nesting step = last; step != null; step = cameBy.get(step.child())) {
            names.add(quoted(step.parentName()));
        }
        Collections.reverse(names);
        return quoted(last.parentName())
                + " cannot be in "
                + quoted(group.name())
                + ": "
                + quoted(group.name())
                + " is in "
                + String.join(", which is in ", names)
                + ".";
    }

    private static ProblemException refused(String sentence) {
        return ProblemException.of(ProblemType.GROUP_CYCLE, sentence);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
