package org.memtck.spec.target;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an adapter offers, as far as the methods that it overrides tell. What shows in no method, such as nesting or byte
 * order, has to be declared.
 */
final class Implemented {
    private static final String ANY_KIND = "createRegion";
    private static final String OWNED = "createOwnedRegion";

    /** The methods that each capability takes, all of them. */
    private static final Map<Capability, List<String>> METHODS = methodsByCapability();

    private static Map<Capability, List<String>> methodsByCapability() {
        Map<Capability, List<String>> methods = new EnumMap<>(Map.ofEntries(
                Map.entry(Capability.ROM, List.of("createRom")),
                Map.entry(Capability.MMIO, List.of("createMmio")),
                Map.entry(Capability.ALIAS, List.of("createAlias")),
                Map.entry(Capability.RESERVATION, List.of("createReservation")),
                Map.entry(Capability.DYNAMIC, List.of("deleteSubregion", "move", "resize")),
                Map.entry(Capability.ENABLE, List.of("setEnabled")),
                Map.entry(Capability.READONLY, List.of("setReadOnly")),
                Map.entry(Capability.TRANSACTIONS, List.of("begin", "commit")),
                Map.entry(Capability.SPACES, List.of("closeSpace")),
                Map.entry(Capability.BLOCK, List.of("load", "store")),
                Map.entry(Capability.FILL, List.of("fill")),
                Map.entry(Capability.FLATVIEW, List.of("flatView")),
                Map.entry(Capability.FIND, List.of("find")),
                Map.entry(Capability.RESIZEABLE_RAM, List.of("createResizeableRam")),
                Map.entry(Capability.FILE_RAM, List.of("createFileRam", "inspect")),
                Map.entry(Capability.CALLER_RAM, List.of("createCallerRam", "inspect")),
                Map.entry(Capability.ROM_DEVICE, List.of("createRomDevice")),
                Map.entry(Capability.IOMMU, List.of("createIommu")),
                Map.entry(Capability.COALESCING, List.of("flush")),
                Map.entry(Capability.OWNERS, List.of("attach"))));
        FamilyDispatcher.methods()
                .forEach((type, method) -> type.capabilities().stream()
                        .map(id -> Capability.withId(id).orElseThrow())
                        .forEach(capability -> methods.merge(capability, List.of(method), Implemented::and)));
        return methods;
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private final Class<? extends MemorySubsystem> adapter;
    private final Set<String> overridden = new TreeSet<>();

    private Implemented(Class<? extends MemorySubsystem> adapter) {
        this.adapter = adapter;
        for (Method method : MemorySubsystem.class.getMethods()) {
            if (isOverridden(method)) {
                overridden.add(method.getName());
            }
        }
    }

    /**
     * Returns what an adapter offers.
     *
     * @param declared what it offers besides
     * @throws IllegalArgumentException if it declares what it does not implement, or implements the half of something
     */
    static Set<Capability> by(Class<? extends MemorySubsystem> adapter, Collection<Capability> declared) {
        Implemented implemented = new Implemented(adapter);
        Set<Capability> offered = implemented.offered(declared);
        implemented.requireKinds();
        implemented.requireUse(offered);
        implemented.requireRetarget(offered);
        return offered;
    }

    private boolean isOverridden(Method method) {
        try {
            Class<?> declaring = adapter.getMethod(method.getName(), method.getParameterTypes())
                    .getDeclaringClass();
            return !declaring.isAssignableFrom(MemorySubsystem.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(adapter + " has lost " + method, e);
        }
    }

    private Set<Capability> offered(Collection<Capability> declared) {
        Set<Capability> offered = EnumSet.of(Capability.RAM);
        METHODS.forEach((capability, methods) -> {
            if (overridden.containsAll(methods)) {
                offered.add(capability);
            }
        });
        offered.addAll(declared);
        Set<Capability> all = Capability.closure(offered);
        all.forEach(this::requireMethods);
        return all;
    }

    private void requireMethods(Capability capability) {
        List<String> missing = missing(capability);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(adapter.getSimpleName() + " declares or implies " + capability.id()
                    + ", but does not override " + String.join(", ", missing));
        }
    }

    /** The methods that a capability lacks. One that creates regions of any kind need not have a method for each. */
    private List<String> missing(Capability capability) {
        return METHODS.getOrDefault(capability, List.of()).stream()
                .filter(method -> !overridden.contains(method))
                .filter(method -> !(method.startsWith("create") && overridden.contains(ANY_KIND)))
                .filter(method -> !(method.equals("attach") && overridden.contains(OWNED)))
                .toList();
    }

    private void requireKinds() {
        if (!overridden.contains(ANY_KIND) && !overridden.containsAll(List.of("createContainer", "createRam"))) {
            throw new IllegalArgumentException(adapter.getSimpleName()
                    + " has to override createContainer and createRam, which every target offers, or createRegion");
        }
    }

    /** An optional method that serves nothing on offer is the half of something, and nobody would notice. */
    private void requireUse(Set<Capability> offered) {
        for (String method : overridden) {
            Set<Capability> uses = EnumSet.noneOf(Capability.class);
            METHODS.forEach((capability, methods) -> {
                if (methods.contains(method)) {
                    uses.add(capability);
                }
            });
            if (!uses.isEmpty() && uses.stream().noneMatch(offered::contains)) {
                throw new IllegalArgumentException(adapter.getSimpleName() + " overrides " + method
                        + ", but offers nothing that takes it; "
                        + uses.stream().map(this::remedy).collect(joining("; ")));
            }
        }
    }

    private String remedy(Capability capability) {
        List<String> missing = missing(capability);
        return missing.isEmpty()
                ? "declare " + capability.id()
                : capability.id() + " takes " + String.join(", ", missing) + " as well";
    }

    private void requireRetarget(Set<Capability> offered) {
        boolean retargets = offered.containsAll(List.of(Capability.ALIAS, Capability.DYNAMIC));
        if (retargets && !overridden.contains("retarget")) {
            throw new IllegalArgumentException(adapter.getSimpleName()
                    + " offers alias and dynamic, but does not override retarget, which the two take together");
        }
    }

    /** The methods that capabilities follow from, for a test that none is misspelt. */
    static Stream<String> methods() {
        return Stream.concat(METHODS.values().stream().flatMap(List::stream), Stream.of(ANY_KIND, OWNED, "retarget"));
    }
}
