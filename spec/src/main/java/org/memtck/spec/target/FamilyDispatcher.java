package org.memtck.spec.target;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/**
 * Turns the operations of the further families into calls of the contract. The method of {@link MemorySubsystem} that has
 * the name of the record takes its components, in their order.
 */
final class FamilyDispatcher {
    private static final List<Class<?>> FAMILIES =
            List.of(KindOperation.class, AttributeOperation.class, OwnerOperation.class, PinOperation.class);

    /** By the number of the operation's type; null for all others. */
    private static final MethodHandle[] CALLS = calls();

    private final MemorySubsystem subsystem;
    private final Consumer<String> signals;

    /**
     * Makes one.
     *
     * @param signals takes the name of every eventfd that is signalled
     */
    FamilyDispatcher(MemorySubsystem subsystem, Consumer<String> signals) {
        this.subsystem = subsystem;
        this.signals = signals;
    }

    /** Returns the methods of the contract that are called here, each with the operation that it carries out. */
    static Map<OperationType, String> methods() {
        Map<OperationType, String> methods = new TreeMap<>();
        OperationType.all().stream()
                .filter(type -> FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(type.record())))
                .forEach(type -> methods.put(type, method(type.record().getSimpleName())));
        return methods;
    }

    private static String method(String record) {
        return record.substring(0, 1).toLowerCase(Locale.ROOT) + record.substring(1);
    }

    private static MethodHandle[] calls() {
        MethodHandle[] calls = new MethodHandle[OperationType.all().size() + 1];
        methods().forEach((type, name) -> {
            if (type.record() != AttributeOperation.AddEventfd.class) {
                calls[type.number()] = call(name, type.fields().size());
            }
        });
        return calls;
    }

    private static MethodHandle call(String name, int parameters) {
        Method method = Stream.of(MemorySubsystem.class.getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the contract has no method " + name + " with " + parameters + " parameters"));
        try {
            MethodHandle call = MethodHandles.lookup().unreflect(method);
            return call.asType(MethodType.genericMethodType(1 + parameters).changeReturnType(Observation.class))
                    .asSpreader(Object[].class, 1 + parameters);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }

    Observation answer(Operation operation) {
        return operation instanceof AttributeOperation.AddEventfd add ? addEventfd(add) : call(operation);
    }

    /** The contract takes one thing more than the operation says: what to call when the eventfd is signalled. */
    private Observation addEventfd(AttributeOperation.AddEventfd op) {
        return subsystem.addEventfd(
                op.event(), op.region(), op.at(), op.size(), op.match(), () -> signals.accept(op.event()));
    }

    private Observation call(Operation operation) {
        OperationType type = OperationType.of(operation);
        Object[] arguments = new Object[1 + type.fields().size()];
        arguments[0] = subsystem;
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = type.get(operation, i - 1);
        }
        try {
            return (Observation) CALLS[type.number()].invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the adapter threw a checked exception", e);
        }
    }
}
