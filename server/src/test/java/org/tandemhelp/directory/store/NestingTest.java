package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

class NestingTest {

    private final Map<String, Group> groups = new HashMap<>();

    @Test
    void whatIsNotAboveMayComeIn() {
        List<Nesting> above = List.of(nesting("A", "B"), nesting("B", "C"));
        assertThatCode(() -> Nesting.refuseCircle(group("A"), Set.of(id("X")), above))
                .doesNotThrowAnyException();
        assertThatCode(() -> Nesting.refuseCircle(group("A"), Set.of(id("X")), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aGroupIsNotInItself() {
        assertThat(refusal("A", "A", List.of())).isEqualTo("\"A\" cannot be inside itself.");
    }

    @Test
    void twoGroupsAreNotInEachOther() {
        assertThat(refusal("A", "B", List.of(nesting("A", "B"))))
                .isEqualTo("\"B\" cannot be in \"A\": \"A\" is in \"B\".");
    }

    @Test
    void ofSeveralPathsTheShortestIsTold() {
        List<Nesting> above =
                List.of(
                        nesting("A", "B"),
                        nesting("B", "C"),
                        nesting("C", "Z"),
                        nesting("A", "D"),
                        nesting("D", "Z"));
        assertThat(refusal("A", "Z", above))
                .isEqualTo("\"Z\" cannot be in \"A\": \"A\" is in \"D\", which is in \"Z\".");
    }

    @Test
    void oneOfSeveralIsEnough() {
        List<Nesting> above = List.of(nesting("A", "B"));
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                Nesting.refuseCircle(
                                        group("A"), Set.of(id("X"), id("B"), id("Y")), above));
        assertThat(problem.type()).isEqualTo(ProblemType.GROUP_CYCLE);
    }

    @Test
    void manyWaysUpAreWalkedOnce() {
        List<Nesting> above = new ArrayList<>();
        for (int level = 0; level < 60; level++) {
            for (String from : List.of("a", "b")) {
                for (String to : List.of("a", "b")) {
                    above.add(nesting(from + level, to + (level + 1)));
                }
            }
        }
        assertThat(refusal("a0", "b60", above).split("which is in", -1)).hasSize(60);
        assertThatCode(() -> Nesting.refuseCircle(group("a0"), Set.of(id("x")), above))
                .doesNotThrowAnyException();
    }

    /** Whatever order groups are put into each other in, what is let in never closes a circle. */
    @Test
    void randomNestingsStayWithoutCircle() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<Nesting> all = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                String parent = "g" + random.nextInt(12);
                String child = "g" + random.nextInt(12);
                boolean circle = parent.equals(child) || reaches(all, parent, child);
                try {
                    Nesting.refuseCircle(group(parent), Set.of(id(child)), all);
                    assertThat(circle).isFalse();
                    all.add(nesting(child, parent));
                } catch (ProblemException refused) {
                    assertThat(circle).isTrue();
                    assertThat(refused.detail()).contains("\"" + parent + "\"");
                }
            }
        }
    }

    private boolean reaches(List<Nesting> all, String from, String to) {
        Set<GroupId> seen = new java.util.HashSet<>(Set.of(id(from)));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Nesting step : all) {
                grown |= seen.contains(step.child()) && seen.add(step.parent());
            }
        }
        return seen.contains(id(to));
    }

    private String refusal(String group, String child, List<Nesting> above) {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> Nesting.refuseCircle(group(group), Set.of(id(child)), above));
        assertThat(problem.type()).isEqualTo(ProblemType.GROUP_CYCLE);
        return problem.detail();
    }

    private Nesting nesting(String child, String parent) {
        return new Nesting(id(child), id(parent), parent);
    }

    private GroupId id(String name) {
        return group(name).id();
    }

    private Group group(String name) {
        return groups.computeIfAbsent(
                name,
                key ->
                        new Group(
                                GroupId.random(),
                                TenantId.SERVER,
                                key,
                                "",
                                null,
                                Source.MANUAL,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                1));
    }
}
