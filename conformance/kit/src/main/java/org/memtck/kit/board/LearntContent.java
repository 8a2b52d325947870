package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;

/** Reads from a target what its board knows by a hash only. */
final class LearntContent {
    private static final int SOME = 1 << 14;

    private LearntContent() {}

    /**
     * The board with all of its contents.
     *
     * @param machine the target, without a board in front of it
     * @throws BoardException if the board does not show all of such a content, or it has another hash
     */
    static Board of(Board board, Target machine) throws BoardException {
        Board complete = board;
        for (Learnt learnt : board.learnt()) {
            byte[] content = read(board, learnt, machine);
            String hash = Details.sha256(content);
            if (!hash.equals(learnt.sha256())) {
                throw new BoardException(
                        learnt.place(),
                        "what the target has in '" + learnt.region() + "' has the hash " + hash
                                + ", which is another one than the board file says");
            }
            complete = complete.with(learnt, content);
        }
        return complete;
    }

    private static byte[] read(Board board, Learnt learnt, Target machine) throws BoardException {
        Views views = new Views(board, machine.info().parameters());
        byte[] content = new byte[learnt.size()];
        boolean[] there = new boolean[learnt.size()];
        List<List<Change>> states = new ArrayList<>(List.of(List.of()));
        board.changes().forEach(change -> states.add(List.of(change)));
        for (List<Change> state : states) {
            for (View view : views.after(state).values()) {
                List<Integer> indices = new ArrayList<>();
                List<Operation> reads = new ArrayList<>();
                for (int i = 0; i < content.length; i++) {
                    @Nullable Long address = there[i] ? null : address(view, learnt.region(), learnt.at() + i);
                    if (address != null) {
                        there[i] = true;
                        indices.add(i);
                        reads.add(new Operation.Read(view.space(), address, 1, Endian.LITTLE));
                    }
                }
                answer(reads, state, machine, learnt, indices, content);
            }
        }
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                throw new BoardException(
                        learnt.place(),
                        "offset 0x" + Long.toHexString(learnt.at() + i) + " of '" + learnt.region()
                                + "' is shown neither at first nor after any one change, so it cannot be read; file= gives it");
            }
        }
        return content;
    }

    private static @Nullable Long address(View view, String region, long offset) {
        List<Long> found = view.showing(region, offset, 1);
        return found.isEmpty() ? null : found.get(0);
    }

    private static void answer(
            List<Operation> reads,
            List<Change> state,
            Target machine,
            Learnt learnt,
            List<Integer> indices,
            byte[] content)
            throws BoardException {
        for (int from = 0; from < reads.size(); from += SOME) {
            List<Operation> sent = new ArrayList<>();
            state.forEach(change -> sent.addAll(change.by()));
            int before = sent.size();
            sent.addAll(reads.subList(from, Math.min(reads.size(), from + SOME)));
            Outcome outcome = machine.run(new Scenario(sent));
            for (int i = before; i < sent.size(); i++) {
                Long value = i < outcome.observations().size()
                        ? outcome.observations().get(i).value()
                        : null;
                if (value == null) {
                    throw new BoardException(
                            learnt.place(), "the target does not read '" + learnt.region() + "': " + outcome.message());
                }
                content[indices.get(from + i - before)] = (byte) (long) value;
            }
        }
    }
}
