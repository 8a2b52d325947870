package org.memtck.spec.operation;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Takes records apart into their components, and makes them of components. Those of a region stand in the place of the region in
 * its creation.
 */
final class Components {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<?>[] types;
    private final List<Function<Object, Object>> getters;
    private final MethodHandle maker;

    private Components(List<Function<Object, Object>> getters, MethodHandle maker) {
        this.types = maker.type().parameterArray();
        this.getters = List.copyOf(getters);
        this.maker = maker.asType(maker.type().generic()).asSpreader(Object[].class, types.length);
    }

    /** Those of an operation that creates no region. */
    static Components of(Class<?> operation) {
        return new Components(getters(operation), maker(operation));
    }

    /** Those of the creation of a kind of region. */
    static Components ofCreation(Class<?> region) {
        List<Function<Object, Object>> all = getters(Operation.Create.class);
        Function<Object, Object> spec = all.remove(1);
        all.addAll(1, getters(region).stream().map(spec::andThen).toList());
        MethodHandle create = maker(Operation.Create.class);
        MethodHandle made = maker(region);
        return new Components(
                all,
                MethodHandles.collectArguments(
                        create, 1, made.asType(made.type().changeReturnType(RegionSpec.class))));
    }

    private static List<Function<Object, Object>> getters(Class<?> type) {
        List<Function<Object, Object>> getters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            getters.add(getter(component));
        }
        return getters;
    }

    /** As fast as a method reference in the source: every operation that is checked is taken apart. */
    @SuppressWarnings("unchecked")
    private static Function<Object, Object> getter(RecordComponent component) {
        try {
            MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type()
                                    .changeReturnType(accessor.type().wrap().returnType()))
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static MethodHandle maker(Class<?> type) {
        Class<?>[] components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return LOOKUP.findConstructor(type, MethodType.methodType(void.class, components));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not public", e);
        }
    }

    int count() {
        return types.length;
    }

    Class<?> type(int index) {
        return types[index];
    }

    @Nullable
    Object get(Object from, int index) {
        return getters.get(index).apply(from);
    }

    /**
     * Returns a record.
     *
     * @throws IllegalArgumentException if there is none with these components
     */
    Operation make(@Nullable Object[] components) {
        try {
            return (Operation) (Object) maker.invokeExact(components);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
}
