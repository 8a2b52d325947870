package org.memtck.faults.interval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Regions that are seen wrongly through others. */
final class PerspectiveFaults {
    private PerspectiveFaults() {}

    static List<Fault> all() {
        return List.of(aliasCutByWindow(), rootUnclipped(), aliasOfDisabled(), readOnlyEndsAtAlias());
    }

    private static Fault aliasCutByWindow() {
        return Interval.fault(
                        "redraw-loses-alias-offset",
                        Rule.ALIAS_1,
                        "an alias that a change concerns in part shows its target from the start on there",
                        parts -> parts.perspective = new Perspective(parts) {
                            @Override
                            long startOf(Sight alias) {
                                return alias.first() == 0 ? super.startOf(alias) : 0;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.ALIAS_6));
    }

    private static Fault rootUnclipped() {
        return Interval.fault(
                        "redraw-past-root",
                        Rule.VIS_3,
                        "a change of what sticks out of a root shows past the root's end",
                        parts -> parts.perspective = new Perspective(parts) {
                            @Override
                            long lastOf(Region region) {
                                boolean isRoot = parts.spaces.all().stream()
                                        .anyMatch(space -> space.root == region && !space.map.segments.isEmpty());
                                return isRoot && region.kind == Kind.CONTAINER ? Addresses.LAST : super.lastOf(region);
                            }
                        })
                .onlySeldom();
    }

    private static Fault aliasOfDisabled() {
        return Interval.fault(
                        "alias-behind-disabled-container-hidden",
                        Rule.VIS_5,
                        "an alias shows nothing of a region that is in a disabled container",
                        parts -> parts.perspective = new Perspective(parts) {
                            @Override
                            boolean isTargetShown(Region target) {
                                Region container = target.container;
                                return super.isTargetShown(target) && (container == null || container.enabled);
                            }
                        })
                .onlySeldom();
    }

    private static Fault readOnlyEndsAtAlias() {
        return Interval.fault(
                        "readonly-ends-at-alias",
                        Rule.RO_2,
                        "what an alias shows can be written if a container around the alias alone is read-only",
                        parts -> parts.perspective = new Perspective(parts) {
                            @Override
                            @Nullable
                            Sight target(Sight sight, Region target) {
                                Region alias = sight.region();
                                Sight own =
                                        new Sight(alias, sight.first(), sight.last(), sight.shift(), alias.readOnly);
                                return super.target(own, target);
                            }
                        })
                .onlySeldom();
    }
}
