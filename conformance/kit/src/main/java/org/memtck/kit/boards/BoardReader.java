package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Scenario;

/** Reads what {@code info mtree -D} and {@code info mtree -f -D} print of a board, in any order, in one text. */
@Api
public final class BoardReader {
    private final Map<PrintedRegion, PrintedRegion> printedTargets;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Budget budget;

    private BoardReader(Map<PrintedRegion, PrintedRegion> printedTargets, Budget budget) {
        this.printedTargets = printedTargets;
        this.budget = budget;
    }

    /**
     * Reads a dump.
     *
     * @param name what the board is called in reports
     * @param text the dump, at most 16 Mi characters
     * @throws BoardFormatException if the text is none, or is too large in some way; it names the line
     */
    public static Board read(String name, String text) throws BoardFormatException {
        Dump dump = DumpParser.parse(text);
        Budget budget = new Budget();
        BoardReader reader = new BoardReader(AliasTargets.resolve(dump, budget), budget);
        ViewFinder finder = new ViewFinder(dump, reader.printedTargets, budget);
        List<BoardSpace> spaces = new ArrayList<>();
        List<String> unviewed = new ArrayList<>();
        for (Dump.SpaceTree tree : dump.spaces()) {
            for (ViewFinder.Match match : finder.find(tree)) {
                if (match.view() == null) {
                    unviewed.addAll(match.names());
                } else {
                    spaces.add(reader.space(tree.root(), match.names(), match.view()));
                }
            }
        }
        finder.finish();
        return new Board(name, spaces, unviewed);
    }

    private BoardSpace space(PrintedRegion root, List<String> names, Dump.View view) throws BoardFormatException {
        Placement placement = Placement.of(root, view.root(), printedTargets);
        Map<PrintedRegion, PrintedRegion> targets =
                Scope.targets(placement.region(), printedTargets, fingerprints, budget);
        Circles.open(placement, targets, budget);
        List<Visit> visits = Visits.of(placement, targets, budget);
        Evidence evidence = Evidence.of(visits, view.ranges(), budget);
        Siblings siblings = new Siblings(Overlaps.decided(visits, evidence, budget));
        ReadOnlyEvidence readOnly =
                ReadOnlyEvidence.of(Visits.of(placement, targets, siblings, budget), view.ranges(), budget);
        List<PrintedRegion> order = BuildOrder.of(placement.region(), targets, evidence);
        ScenarioBuilder builder = new ScenarioBuilder(targets, evidence, readOnly, siblings, order);
        Scenario scenario = builder.build(names.get(0), placement);
        List<MappedRange> expected =
                view.ranges().stream().map(ViewRange::mapped).toList();
        return new BoardSpace(names, scenario, builder.printedNames(), expected);
    }
}
