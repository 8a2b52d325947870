package org.memtck.kit.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

/**
 * What a target has declared, or the part of it that is to be used. A target is not wrong in what it does not offer, so nothing
 * else may be asked of it.
 *
 * @param capabilities what may be used
 * @param parameters the bounds to keep within
 */
@Api
public record Declaration(Set<Capability> capabilities, Parameters parameters) {
    /** Adds RAM, which every target offers, and what the capabilities imply. */
    public Declaration {
        Set<Capability> all = EnumSet.of(Capability.RAM);
        all.addAll(Capability.closure(capabilities));
        capabilities = all;
    }

    /** All that a target offers. */
    public static Declaration of(TargetInfo info) {
        return new Declaration(info.capabilities(), info.parameters());
    }

    /**
     * A part of what a target offers.
     *
     * @param certified what may be used of it, such as what a profile certifies
     */
    public static Declaration of(TargetInfo info, Set<Capability> certified) {
        Set<Capability> both = EnumSet.of(Capability.RAM);
        both.addAll(Capability.closure(certified));
        both.retainAll(info.capabilities());
        return new Declaration(both, info.parameters());
    }

    /** Returns a copy, so that the caller cannot change what was declared. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
    }

    /** Whether misuse may be asked for. */
    public boolean diagnosesMisuse() {
        return capabilities.contains(Capability.DIAGNOSES_MISUSE);
    }

    /**
     * Whether a scenario stays within what was declared.
     *
     * @param steps what the reference made of it; what is unspecified, and misuse that breaks no rule, is never within
     */
    public boolean admits(List<Step> steps) {
        return excess(steps).isEmpty();
    }

    /** The first step of a scenario that goes beyond what was declared, if one does. */
    public Optional<Excess> excess(List<Step> steps) {
        return new Inspection(capabilities, parameters, steps).excess();
    }

    /** The capabilities that a scenario needs and that were not declared. */
    public Set<Capability> missing(List<Step> steps) {
        CapabilityScan scan = new CapabilityScan(true, !capabilities.contains(Capability.OWNERS));
        steps.forEach(scan::take);
        Set<Capability> missing = Capability.closure(scan.used());
        missing.removeAll(capabilities);
        return missing;
    }

    /** Whether a step may be asked of some target: it is specified what it does, or it is misuse with a rule to name. */
    static boolean mayBeAsked(Step step) {
        return step.kind() == Step.Kind.DONE || step.isDiagnosed();
    }

    /** The capabilities in words: {@code the capabilities find and overlap}. */
    static String words(Collection<Capability> some) {
        return (some.size() == 1 ? "the capability " : "the capabilities ")
                + some.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Capability::id)
                        .collect(Collectors.joining(" and "));
    }
}
