package org.memtck.kit.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;

/**
 * What a machine appears to have where.
 *
 * @param board the text of a board file
 * @param accesses the number of accesses
 * @param complete whether it was looked at to the end; otherwise the accesses or the time were used up
 */
@Api
public record Survey(String board, int accesses, boolean complete) {
    /**
     * Looks at a machine. Each look begins with a reset, reads a byte and some behind it, and writes the first. Reads and writes of
     * registers can do anything that the machine does.
     *
     * @param patience how long the machine may keep silent, and how long all of this may take
     * @param nanoTime the time, in nanoseconds
     * @throws UnknownSpaceException if the machine does not know the space
     */
    public static Survey of(Target target, SurveyPlan plan, Patience patience, LongSupplier nanoTime)
            throws UnknownSpaceException {
        Prober prober = new Prober(target, plan, patience, nanoTime);
        requireSpace(prober, plan);
        int bits = target.info().parameters().addressBits();
        Stretches stretches = new Stretches(prober, bits, plan);
        List<Stretch> found = stretches.find();
        List<Mirrors.Part> parts = new Mirrors(prober, bits).find(found);
        BoardDraft draft = new BoardDraft(target.info(), plan, prober, parts, stretches.partBits());
        String text = draft.text(
                accesses(prober, plan, found, target.info().parameters().maxAccess()));
        return new Survey(text, prober.accesses(), !prober.isOver());
    }

    private static void requireSpace(Prober prober, SurveyPlan plan) throws UnknownSpaceException {
        List<Observation> answers = prober.ask(List.of(prober.read(0))).orElse(List.of());
        boolean known = answers.stream()
                .allMatch(answer -> answer.status() != Status.UNSUPPORTED && answer.status() != Status.ERROR);
        if (!known) {
            throw new UnknownSpaceException("the machine has no space '" + plan.space() + "'; name one that it has");
        }
    }

    /** The line that says what single accesses are like, found in the first RAM; nothing if there is none. */
    private static String accesses(Prober prober, SurveyPlan plan, List<Stretch> stretches, int most) {
        String writes = prober.hasSilentWrites() ? " writes=silent" : "";
        for (Stretch stretch : stretches) {
            if (stretch.nature() == Nature.RAM && Long.compareUnsigned(stretch.last() - stretch.first(), 16) > 0) {
                long at = (stretch.first() + 7) & ~7L;
                int largest = 1;
                for (int size = 2; size <= most && reads(prober, plan, at, size); size *= 2) {
                    largest = size;
                }
                boolean unaligned = largest == 1 || reads(prober, plan, at + 1, largest);
                return "accesses max=" + largest + (unaligned ? "" : " aligned=yes") + writes;
            }
        }
        return writes.isEmpty() ? "" : "accesses" + writes;
    }

    /** Whether an access shows the bytes that single ones have written. */
    private static boolean reads(Prober prober, SurveyPlan plan, long at, int size) {
        List<Operation> operations = new ArrayList<>();
        long expected = 0;
        for (int i = 0; i < size; i++) {
            operations.add(prober.write(at + i, 0x11 * (i + 1)));
            expected |= (0x11L * (i + 1)) << (8 * i);
        }
        operations.add(new Operation.Read(plan.space(), at, size, Endian.LITTLE));
        List<Observation> answers = prober.ask(operations).orElse(List.of());
        Long value = answers.isEmpty() ? null : answers.get(answers.size() - 1).value();
        return value != null && value == expected;
    }

    /** A machine has no space of the name that was given. */
    @Api
    public static final class UnknownSpaceException extends Exception {
        private static final long serialVersionUID = 1;

        UnknownSpaceException(String message) {
            super(message);
        }
    }
}
