package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Size;

/** Changes, deaths and destructions that leave the bounds of what the specification leaves open. */
final class OpenLifeFaults {
    static final List<Fault> ALL = List.of(
            fault("open-ram-2-transaction", Rule.RAM_2)
                    .what("a change of the used size within a transaction stops the machine")
                    .with(resizing((parts, region) -> parts.stage.isOpen())),
            fault("open-ram-2-window", Rule.RAM_2)
                    .what("a change of the used size under a window stops the machine")
                    .with(resizing((parts, region) -> region.windows > 0)),
            fault("open-life-4-mapped", Rule.LIFE_4)
                    .what("with an owner that dies while a region is mapped the container is finalised")
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        @Override
                        void die(Owner owner) {
                            List<Region> containers = owner.regions.stream()
                                    .flatMap(region -> Stream.ofNullable(region.next.container))
                                    .filter(container -> container.owner == null)
                                    .distinct()
                                    .toList();
                            super.die(owner);
                            containers.forEach(container -> report(container.name));
                        }
                    }),
            fault("open-life-7-root", Rule.LIFE_7)
                    .what("to destroy the root of a space stops the machine")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        void destroy(Region region) {
                            if (!region.kind.isLeaf() && parts.spaces.roots().contains(region)) {
                                throw new IllegalStateException("a space shows " + region);
                            }
                            super.destroy(region);
                        }
                    }),
            fault("open-life-7-aliased", Rule.LIFE_7)
                    .what("with an alias or container the aliases that show it are destroyed")
                    .with(destroying(false, OpenLifeFaults::aliases)),
            fault("open-life-8-subregions", Rule.LIFE_8)
                    .what("with a region its subregions are destroyed")
                    .with(destroying(true, (parts, region) -> List.copyOf(region.next.subregions))),
            fault("open-life-8-aliased", Rule.LIFE_8)
                    .what("with a region the aliases that show it are destroyed")
                    .with(destroying(true, OpenLifeFaults::aliases)));

    private OpenLifeFaults() {}

    private interface Condition {
        boolean holds(Parts parts, Region region);
    }

    private interface Companions {
        List<Region> of(Parts parts, Region region);
    }

    private static Consumer<Parts> resizing(Condition stops) {
        return parts -> parts.attributes = new Attributes(parts) {
            @Override
            void setSize(Region region, Size size) {
                if (stops.holds(parts, region)) {
                    throw new IllegalStateException("not now");
                }
                super.setSize(region, size);
            }
        };
    }

    /** Destroys others with a region that is a leaf, or one that is none. */
    private static Consumer<Parts> destroying(boolean leaf, Companions others) {
        return parts -> parts.destruction = new Destruction(parts) {
            @Override
            void destroy(Region region) {
                List<Region> with = region.kind.isLeaf() == leaf ? others.of(parts, region) : List.of();
                super.destroy(region);
                with.forEach(parts.finalizer::end);
            }
        };
    }

    /** The aliases of a region that live on. */
    private static List<Region> aliases(Parts parts, Region region) {
        return parts.registry.regions.all().stream()
                .filter(alias -> alias.kind == Kind.ALIAS && alias.target() == region)
                .toList();
    }
}
