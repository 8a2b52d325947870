package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Regions that are seen wrongly through others. */
final class PerspectiveFaults {
    static final List<Fault> ALL = List.of(
            fault("redraw-loses-alias-offset", Rule.ALIAS_1)
                    .what("an alias that a change concerns in part shows its target from the start on there")
                    .alsoBreaks(Rule.ALIAS_6)
                    .with(parts -> parts.perspective = new Perspective(parts) {
                        @Override
                        long startOf(Sight alias) {
                            return alias.first() == 0 ? super.startOf(alias) : 0;
                        }
                    }),
            fault("redraw-past-root", Rule.VIS_3)
                    .what("a change of what sticks out of a root shows past the root's end")
                    .with(parts -> parts.perspective = new Perspective(parts) {
                        @Override
                        long lastOf(Region region) {
                            boolean isRoot = parts.spaces.all().stream()
                                    .anyMatch(space -> space.root == region && !space.map.segments.isEmpty());
                            return isRoot && region.kind == Kind.CONTAINER ? Addresses.LAST : super.lastOf(region);
                        }
                    }),
            fault("alias-behind-disabled-container-hidden", Rule.VIS_5)
                    .what("an alias shows nothing of a region that is in a disabled container")
                    .with(parts -> parts.perspective = new Perspective(parts) {
                        @Override
                        boolean isTargetShown(Region target) {
                            Region container = target.container;
                            return super.isTargetShown(target) && (container == null || container.enabled);
                        }
                    }),
            fault("readonly-ends-at-alias", Rule.RO_2)
                    .what("what an alias shows can be written if a container around the alias alone is read-only")
                    .with(parts -> parts.perspective = new Perspective(parts) {
                        @Override
                        @Nullable
                        Sight target(Sight sight, Region target) {
                            Region alias = sight.region();
                            Sight own = new Sight(alias, sight.first(), sight.last(), sight.shift(), alias.readOnly);
                            return super.target(own, target);
                        }
                    }));

    private PerspectiveFaults() {}
}
