package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * The reference with a fault: it does other operations than it was told to, or answers other than it knows.
 *
 * @param edit what is done instead of an operation; null to do nothing and say that it was done
 * @param answer what is answered instead of the right answer
 */
public record FaultyTarget(
        TargetInfo info,
        Function<Operation, @Nullable Operation> edit,
        BiFunction<Operation, Observation, Observation> answer)
        implements Target {
    /** One that does other operations. */
    public static FaultyTarget doing(Function<Operation, @Nullable Operation> edit) {
        return new FaultyTarget(new ReferenceTarget().info(), edit, (op, right) -> right);
    }

    /** One that answers something else. */
    public static FaultyTarget answering(BiFunction<Operation, Observation, Observation> answer) {
        return new FaultyTarget(new ReferenceTarget().info(), op -> op, answer);
    }

    /** One that answers an error to what it refuses to do. */
    public static FaultyTarget refusing(Class<? extends Operation> kind) {
        return new FaultyTarget(
                new ReferenceTarget().info(),
                op -> kind.isInstance(op) ? null : op,
                (op, right) -> kind.isInstance(op) ? Observation.error("cannot") : right);
    }

    /** Adds every region with the default priority. */
    public static FaultyTarget ignoringPriorities() {
        return doing(op -> op instanceof Operation.Add add
                ? new Operation.Add(add.region(), add.container(), add.at(), null)
                : op);
    }

    /** Lets every alias start at offset zero of its target. */
    public static FaultyTarget ignoringAliasOffsets() {
        return doing(op -> op instanceof Operation.Create create && create.spec() instanceof RegionSpec.Alias alias
                ? new Operation.Create(create.region(), new RegionSpec.Alias(alias.target(), 0, alias.size()))
                : op);
    }

    /** Reads little-endian, whatever the order. */
    public static FaultyTarget readingLittleEndian() {
        return doing(op -> op instanceof Operation.Read read
                ? new Operation.Read(read.space(), read.at(), read.size(), Endian.LITTLE)
                : op);
    }

    /** Leaves regions where they are. */
    public static FaultyTarget ignoringMoves() {
        return doing(op -> op instanceof Operation.Move ? null : op);
    }

    /** Lets every access pass an IOMMU region that has an entry for it. */
    public static FaultyTarget ignoringPermissions() {
        return doing(op -> op instanceof KindOperation.SetTranslation entry
                ? new KindOperation.SetTranslation(entry.region(), entry.iova(), entry.to(), Permission.READ_WRITE)
                : op);
    }

    /** Leaves ROM devices in ROM mode. */
    public static FaultyTarget ignoringRomMode() {
        return doing(op -> op instanceof KindOperation.SetRomMode ? null : op);
    }

    /** Has all RAM start with zeros. */
    public static FaultyTarget ignoringFiles() {
        return doing(op -> op instanceof Operation.Create create && create.spec() instanceof RegionSpec.FileRam file
                ? new Operation.Create(create.region(), new RegionSpec.CallerRam(file.size()), create.owner())
                : op);
    }

    /** Leaves RAM as large as it was. */
    public static FaultyTarget ignoringRamSizes() {
        return doing(op -> op instanceof KindOperation.ResizeRam ? null : op);
    }

    /** Signals nobody. */
    public static FaultyTarget signallingNobody() {
        return answering((op, right) -> right.withSignals(List.of()));
    }

    /** Calls devices although somebody listens. */
    public static FaultyTarget ignoringEventfds() {
        return doing(op -> op instanceof AttributeOperation.AddEventfd ? null : op);
    }

    /** Finalises nothing, or does not say so. */
    public static FaultyTarget leaking() {
        return answering((op, right) -> right.withFinalized(List.of()));
    }

    /** Reports no dirty pages. */
    public static FaultyTarget loggingNothing() {
        return answering((op, right) ->
                op instanceof AttributeOperation.TakeDirty && right.status() == Status.OK ? Observation.ok() : right);
    }

    /** Throws away what is written into host windows. */
    public static FaultyTarget ignoringPokes() {
        return doing(op -> op instanceof PinOperation.Poke ? null : op);
    }

    /** Does several faults at once. */
    public FaultyTarget and(FaultyTarget other) {
        return new FaultyTarget(
                info,
                op -> {
                    Operation edited = edit.apply(op);
                    return edited == null ? null : other.edit.apply(edited);
                },
                (op, right) -> other.answer.apply(op, answer.apply(op, right)));
    }

    @Override
    public Outcome run(Scenario scenario) {
        Reference reference = new Reference();
        List<Observation> observations = new ArrayList<>();
        for (Operation operation : scenario.operations()) {
            Operation edited = edit.apply(operation);
            Observation right = edited == null
                    ? Observation.ok()
                    : reference.last(edited).expectation().canonical();
            observations.add(answer.apply(operation, right));
        }
        return Outcome.complete(observations);
    }
}
