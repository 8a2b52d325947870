package org.memtck.kit.board;

import java.util.List;
import java.util.Optional;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;

/** Whether a machine has the map of a board, as far as it says so, and makes its changes. */
final class MachineCheck {
    private MachineCheck() {}

    /**
     * Checks.
     *
     * @param plugged the devices of memtck's own that the machine has to plug in
     */
    static void check(Board board, List<String> plugged, Target machine) throws BoardException {
        Place file = new Place(board.places().get(0).file(), 1, 1, "");
        Optional<Boolean> has = machine.hasBoard(board.name(), board.hash());
        if (has.isPresent() && !has.get()) {
            throw new BoardException(
                    file,
                    "the target says that it has another map than the board " + board.name() + " with hash="
                            + board.hash() + "; './memtck board FILE' tells the hash of a board file");
        }
        if (!plugged.isEmpty() && !machine.info().capabilities().contains(Capability.MMIO)) {
            throw new BoardException(
                    board.placesOf(plugged.get(0)).get(0),
                    "the board has devices of memtck's own (" + String.join(", ", plugged)
                            + "), which the target does not plug in: it does not offer mmio. Say 'ram' and 'register' for a"
                            + " register of the machine's own, or 'untouched NAME'");
        }
        for (Change change : board.changes()) {
            if (change.by().isEmpty()) {
                throw new BoardException(
                        change.place(),
                        "the change '" + change.name()
                                + "' does not say how the machine makes it: expected 'by', and lines"
                                + " such as 'write cpu at=0x2000 size=1 value=0x1'");
            }
        }
    }
}
