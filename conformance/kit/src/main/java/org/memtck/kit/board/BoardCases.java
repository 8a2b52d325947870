package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.gate.Excess;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * The cases of a board, for a campaign: windows at every edge, points inside of every range and hole, every address of a small
 * space, and each pair of changes. They are the same for each seed. Once something is found they are run once more, without what is
 * known by then, so that nothing goes untested because something before it in the same case differed.
 */
@Api
public final class BoardCases implements CaseSource {
    /** The most addresses that are all written and read, one by one. */
    private static final int MOST_SWEPT = 1 << 19;

    /** The most cases of a board. */
    private static final int MOST_CASES = 500_000;

    private final Situation situation;
    private final Tail tail;
    private final List<Piece> pieces = new ArrayList<>();
    private final int salt;

    /** What the cases covered that were asked for and not yet compared. */
    private final NavigableMap<Long, Map<Avoidance, Covered>> open = new TreeMap<>();

    private final Covered covered = new Covered();

    /**
     * The cases of a board.
     *
     * @param capabilities what the target offers of accesses
     * @param parameters the bounds to keep within
     */
    public BoardCases(Board board, Set<Capability> capabilities, Parameters parameters) {
        this(Situation.of(board, capabilities, parameters), 0);
    }

    private BoardCases(Situation situation, int salt) {
        this.situation = situation;
        this.tail = new Tail(situation.board());
        this.salt = salt;
        for (String space : situation.board().spaces()) {
            unchanged(space);
        }
        ChangePieces changes = new ChangePieces(situation);
        List<Change> all = situation.board().changes();
        for (Change one : all) {
            for (Change other : all) {
                add(List.of(changes.pair(one, other)));
            }
        }
        for (Change change : all) {
            changed(changes, change);
        }
        sweeps(changes);
    }

    private void add(List<Piece> more) {
        if (pieces.size() + more.size() <= MOST_CASES) {
            pieces.addAll(more);
        }
    }

    private void unchanged(String space) {
        View view = situation.views().of(space, List.of());
        List<PointPieces.Stretch> stretches = PointPieces.stretches(view, situation.last());
        add(List.of(PointPieces.all(space, stretches)));
        for (PointPieces.Stretch stretch : stretches) {
            add(List.of(PointPieces.lines(List.of(), space, stretch)));
            add(List.of(PointPieces.middle(situation, List.of(), space, stretch)));
        }
        for (Window window : situation.windows(view)) {
            add(WindowPieces.of(situation, List.of(), space, window));
        }
    }

    private void changed(ChangePieces changes, Change change) {
        List<Change> after = List.of(change);
        for (String space : situation.board().spaces()) {
            List<Window> windows = new ArrayList<>();
            for (PointPieces.Stretch stretch : changes.affected(space, List.of(), after)) {
                add(List.of(PointPieces.lines(after, space, stretch)));
                add(List.of(PointPieces.middle(situation, after, space, stretch)));
                if (stretch.first() != 0) {
                    windows.add(Window.around(stretch.first(), situation.last()));
                }
                if (stretch.last() != situation.last()) {
                    windows.add(Window.around(stretch.last() + 1, situation.last()));
                }
            }
            windows.stream().distinct().forEach(window -> add(WindowPieces.of(situation, after, space, window)));
        }
    }

    private void sweeps(ChangePieces changes) {
        if (!situation.isSmall()) {
            return;
        }
        long left = MOST_SWEPT;
        for (String space : situation.board().spaces()) {
            add(PointPieces.sweep(List.of(), space, new PointPieces.Stretch(0, situation.last())));
            left -= situation.last() + 1;
        }
        for (Change change : situation.board().changes()) {
            for (String space : situation.board().spaces()) {
                for (PointPieces.Stretch stretch : changes.affected(space, List.of(), List.of(change))) {
                    left -= stretch.length();
                    if (left >= 0) {
                        add(PointPieces.sweep(List.of(change), space, stretch));
                    }
                }
            }
        }
    }

    /** The number of cases, those that are run only once something was found among them. */
    public int count() {
        return 2 * pieces.size();
    }

    /** The board. */
    public Board board() {
        return situation.board();
    }

    @Override
    public List<Operation> given() {
        return situation.board().map();
    }

    @Override
    public CaseSource fresh(Set<Capability> capabilities, Parameters parameters, long seed) {
        return new BoardCases(situation, 1 + (int) (seed & 0x7f));
    }

    @Override
    public List<Operation> fit(List<Operation> operations) {
        return new Admission(situation, tail).fit(operations);
    }

    @Override
    public Optional<Excess> excess(List<Step> steps) {
        return new Admission(situation, tail).excess(steps);
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance) {
        List<Case> cases = new ArrayList<>((int) (to - from));
        Covered tally = new Covered();
        for (long number = from; number < to; number++) {
            boolean again = salt == 0 && number >= pieces.size();
            if (again && avoidance.isEmpty()) {
                cases.add(Case.of(List.of()));
                continue;
            }
            Pen pen = new Pen(situation, avoidance, salt);
            pieces.get((int) (number % pieces.size())).write(pen);
            Case written = pen.finish();
            cases.add(written);
            pen.covered().operations = written.steps().size();
            tally.add(pen.covered());
        }
        note(from, avoidance, tally);
        return cases;
    }

    private synchronized void note(long from, Avoidance avoidance, Covered tally) {
        open.computeIfAbsent(from, number -> new HashMap<>(1)).put(avoidance, tally);
    }

    @Override
    public synchronized void compared(long from, long to, Avoidance avoidance) {
        for (Map<Avoidance, Covered> tallies : open.subMap(from, to).values()) {
            Covered tally = tallies.get(avoidance);
            if (tally != null) {
                covered.add(tally);
            }
        }
        open.headMap(to).clear();
    }

    /**
     * What a campaign has covered.
     *
     * @param result the result of the one campaign that was given these cases
     */
    public synchronized BoardCoverage coverage(CampaignResult result) {
        return BoardCoverage.of(situation, covered, result);
    }
}
