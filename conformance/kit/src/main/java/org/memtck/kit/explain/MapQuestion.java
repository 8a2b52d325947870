package org.memtck.kit.explain;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;

/**
 * Asks the reference and a target for the map in which a step differs: does the target already see a different map, or does it
 * see the right one and mishandle it? Runs the scenario again up to the step, followed by the question.
 */
final class MapQuestion {
    /** A target that hangs here has been found out already: it is not waited for. */
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3));

    private static final int MOST_RANGES = 12;

    private final Scene scene;
    private final Place place;
    private final @Nullable Target target;

    MapQuestion(Scene scene, Place place, @Nullable Target target) {
        this.scene = scene;
        this.place = place;
        this.target = target;
    }

    MapAnswers ask() {
        Operation view = new Operation.FlatView(place.space());
        Operation find = new Operation.Find(place.space(), place.address().longValue());
        if (scene.operation().equals(view) || scene.operation().equals(find)) {
            return asked();
        }
        if (isOffered(Capability.FLATVIEW) && expected(view) != null) {
            return ask(view);
        } else if (isOffered(Capability.FIND) && expected(find) != null) {
            return ask(find);
        }
        boolean offered = isOffered(Capability.FLATVIEW) || isOffered(Capability.FIND);
        String why = offered ? "it is unspecified what the map says here" : "the target offers no question for the map";
        return new MapAnswers("", List.of(), null, why);
    }

    private boolean isOffered(Capability capability) {
        return target == null || target.info().capabilities().contains(capability);
    }

    /** The step is the question. */
    private MapAnswers asked() {
        Observation observed = Place.observed(scene);
        List<MappedRange> got = observed == null ? null : observed.ranges();
        return answers(scene.operation(), scene.expectation().canonical().ranges(), got, "the target did not answer");
    }

    private MapAnswers ask(Operation question) {
        List<MappedRange> expected = expected(question);
        List<MappedRange> wanted = expected == null ? List.of() : expected;
        if (target == null) {
            return answers(question, wanted, null, "the target was not asked");
        }
        List<Operation> operations = operations();
        operations.add(question);
        Outcome outcome = target.run(new Scenario(operations), PATIENCE);
        if (outcome.end() != Outcome.End.COMPLETE || outcome.observations().size() != operations.size()) {
            return answers(question, wanted, null, "the target broke off when it was asked");
        }
        Observation last = outcome.observations().get(operations.size() - 1);
        boolean answered = last.status() == Status.OK || last.status() == Status.REJECTED;
        return answered
                ? answers(question, wanted, last.ranges(), "")
                : answers(question, wanted, null, "the target answered: = " + Shown.of(ScenarioText.print(last)));
    }

    /** The operations before the step: an access changes no map. */
    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        scene.steps().subList(0, scene.steps().size() - 1).forEach(step -> operations.add(step.operation()));
        return operations;
    }

    private @Nullable List<MappedRange> expected(Operation question) {
        Reference reference = new Reference(Veto.NONE, scene.target());
        operations().forEach(reference::step);
        Step step = reference.step(question);
        return step.kind() == Step.Kind.DONE ? step.expectation().canonical().ranges() : null;
    }

    private MapAnswers answers(
            Operation question, List<MappedRange> expected, @Nullable List<MappedRange> observed, String unanswered) {
        String words = ScenarioText.print(question);
        if (observed == null) {
            return new MapAnswers(words, shown(expected, place.address()), null, unanswered);
        }
        List<MappedRange> got = MapDifference.joined(observed);
        BigInteger first = MapDifference.first(expected, got);
        BigInteger around = first == null ? place.address() : first;
        String remark = first == null
                ? "the target's is as the rules expect"
                : "the target's differs from " + Numbers.hex(first) + " on";
        return new MapAnswers(words, shown(expected, around), shown(got, around), remark);
    }

    /** The ranges around an address. */
    private static List<String> shown(List<MappedRange> ranges, BigInteger around) {
        long at = around.longValue();
        int near = 0;
        while (near < ranges.size() && Long.compareUnsigned(ranges.get(near).last(), at) < 0) {
            near++;
        }
        int first = Math.max(0, Math.min(near - MOST_RANGES / 2, ranges.size() - MOST_RANGES));
        int last = Math.min(ranges.size(), first + MOST_RANGES);
        List<String> lines = new ArrayList<>();
        if (first > 0) {
            lines.add("(" + Numbers.counted(first, "range") + " before)");
        }
        for (MappedRange range : ranges.subList(first, last)) {
            lines.add(text(range));
        }
        if (last < ranges.size()) {
            lines.add("(and " + (ranges.size() - last) + " more)");
        }
        return lines;
    }

    private static String text(MappedRange range) {
        return Numbers.hex(range.first()) + "-" + Numbers.hex(range.last()) + ":" + range.region() + "+"
                + Numbers.hex(range.offset()) + (range.readOnly() ? ":ro" : "");
    }
}
