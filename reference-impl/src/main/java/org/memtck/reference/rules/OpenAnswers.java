package org.memtck.reference.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Owner;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Window;
import org.memtck.spec.observation.Bounds;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/** What an operation answers at most of which a clause leaves open what it does: the bounds that the clause gives. */
final class OpenAnswers {
    private static final Set<Status> DONE = Set.of(Status.OK);
    private static final Set<Status> DONE_OR_REFUSED = Set.of(Status.OK, Status.REJECTED);
    /** Whoever refuses a change may call it misuse, or an error. */
    private static final Set<Status> CHANGED_OR_REFUSED =
            Set.of(Status.OK, Status.REJECTED, Status.ILLEGAL, Status.ERROR);

    private static final RuleSet SINGLE = StraddlingAccesses.OVER_RANGES;
    private static final RuleSet BLOCK = BlockAccesses.OVER_RANGES;

    private final Machine machine;

    OpenAnswers(Machine machine) {
        this.machine = machine;
    }

    /** Returns a plan for an operation that the clause leaves open; what it does is not known. */
    Plan of(Operation operation, OpenClause clause) throws Misuse {
        return plan(operation, clause).decidedBy(RuleSet.of(clause.rule()));
    }

    private Plan plan(Operation operation, OpenClause clause) throws Misuse {
        if (operation instanceof Operation.Read op) {
            return read(op, clause);
        } else if (operation instanceof Operation.Write op) {
            return write(op, clause);
        } else if (operation instanceof Operation.Load op) {
            Observation none = Observation.bytes(Status.REJECTED, Bytes.copyOf(new byte[op.length()]));
            return plan(none, reading(op.space(), op.at(), op.length(), Endian.LITTLE), BLOCK);
        } else if (operation instanceof Operation.Store op) {
            byte[] bytes = op.bytes().toArray();
            return plan(Observation.rejected(), writing(op.space(), op.at(), bytes), BLOCK);
        } else if (operation instanceof AttributeOperation.TakeDirty op) {
            return Plan.of(dirty(op), RuleSet.NONE);
        } else if (operation instanceof PinOperation.Pin op) {
            OpenAccess access = reading(op.space(), op.at(), op.length(), Endian.LITTLE);
            Bounds bounds = access.bounds(DONE_OR_REFUSED).opening(op.length());
            return Plan.of(Expectation.within(Observation.rejected(), bounds), access.rules(HostWindows.ENDED));
        } else if (operation instanceof PinOperation.Unpin op) {
            return unpin(op);
        }
        return change(operation);
    }

    private OpenAccess reading(String space, long at, int length, Endian order) throws Misuse {
        return OpenAccess.read(machine).at(machine.space(space), at, length, order);
    }

    private OpenAccess writing(String space, long at, byte[] bytes) throws Misuse {
        return OpenAccess.write(machine, bytes).at(machine.space(space), at, bytes.length, Endian.LITTLE);
    }

    private static Plan plan(Observation canonical, OpenAccess access, RuleSet over) {
        return Plan.of(Expectation.within(canonical, access.bounds(null)), access.rules(over));
    }

    private static Plan single(Observation canonical, OpenAccess access, @Nullable Set<Status> ends) {
        return Plan.of(Expectation.within(canonical, access.bounds(ends)), access.rules(SINGLE));
    }

    private Plan read(Operation.Read op, OpenClause clause) throws Misuse {
        OpenAccess access = reading(op.space(), op.at(), op.size(), op.order());
        boolean isThere = clause == OpenClause.RAM_1_UNKNOWN
                && access.isWithinMemory()
                && !SingleAccess.of(machine, machine.space(op.space()), op.at(), op.size(), false)
                        .isStraddling(); // the right to write makes an edge, too
        return single(Observation.ok(access.value()), access, isThere ? DONE : null)
                .decidedBy(ByteOrder.ofGuest(op.order(), op.size()));
    }

    private Plan write(Operation.Write op, OpenClause clause) throws Misuse {
        byte[] bytes = ByteOrder.decompose(op.value(), op.size(), op.order());
        OpenAccess access = writing(op.space(), op.at(), bytes);
        Plan plan = switch (clause) {
            case COAL_1_ERRORS -> single(Observation.ok(), access, DONE);
            case ATTR_1_PENDING -> signalling(access);
            default -> single(Observation.rejected(), access, null);
        };
        return plan.decidedBy(ByteOrder.ofGuest(op.order(), op.size()));
    }

    /**
     * It signals an eventfd that was attached or taken off, or calls the device; it does the one or the other, unless the callback may
     * be late, or the device refuses what no eventfd takes.
     */
    private static Plan signalling(OpenAccess access) {
        List<String> first = access.signals().stream().sorted().limit(1).toList();
        Bounds any = access.bounds(null);
        Bounds bounds = access.mayBeLate() || access.mayBeRefused() ? any : any.acting();
        return Plan.of(Expectation.within(Observation.ok().withSignals(first), bounds), access.rules(SINGLE));
    }

    /** Whole pages within those that are asked for, or none. */
    private Expectation dirty(AttributeOperation.TakeDirty op) throws Misuse {
        Region region = machine.region(op.region());
        Parameters target = machine.world().parameters();
        Range asked = Ram.within(region, "range reaches", op.at(), op.length());
        Range pages = DirtyPages.around(asked, target.dirtyGranule(), region.size);
        return Expectation.dirty(List.of(), new DirtyBytes(pages, List.of(), List.of(pages)));
    }

    /** What was written goes to where the window was, or to what is at its place now. */
    private Plan unpin(PinOperation.Unpin op) throws Misuse {
        Window window = machine.world().windows().get(op.handle());
        OpenAccess access = OpenAccess.write(machine, null).at(window.space, window.at, op.written(), Endian.LITTLE);
        if (window.isOnDevice()) {
            access.on(window.region(), window.offset, 0, op.written());
        }
        Bounds bounds = access.bounds(null).ending(mortals(window.owner()));
        return Plan.of(Expectation.within(Observation.ok(), bounds), access.rules(HostWindows.ENDED));
    }

    private Plan change(Operation operation) throws Misuse {
        if (operation instanceof OwnerOperation.Destroy op) {
            Set<String> names = mortals(null);
            names.add(op.region());
            return changed(Observation.rejected(), names)
                    .decidedBy(Lifecycle.destroyingRules(machine.region(op.region())));
        }
        return operation instanceof OwnerOperation.Unown op
                ? changed(Observation.ok(), mortals(machine.world().owners().get(op.owner())))
                : changed(Observation.ok(), mortals(null));
    }

    private static Plan changed(Observation canonical, Set<String> mortals) {
        Bounds bounds = Bounds.of(CHANGED_OR_REFUSED, 0).ending(mortals);
        return Plan.of(Expectation.within(canonical, bounds), RuleSet.NONE);
    }

    /** Returns the names of all owners that can die now, this one included, and of their regions. */
    private Set<String> mortals(@Nullable Owner also) {
        Set<String> names = new HashSet<>();
        for (Owner owner : machine.world().owners().all()) {
            if (owner.isOrphan() || owner == also) {
                names.add(owner.name);
                owner.regions.forEach(id -> names.add(machine.pending().region(id).name));
            }
        }
        return names;
    }
}
