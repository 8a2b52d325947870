package org.memtck.cli.result;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.memtck.kit.coverage.Bin;
import org.memtck.kit.coverage.Bins;
import org.memtck.spec.rule.Rule;

/** Prints how many bins were reached, and if that is wanted, which were not. */
public final class BinPrinter {
    private final PrintWriter out;
    private final boolean list;

    /**
     * A printer of bins.
     *
     * @param list whether those that were not reached are listed
     */
    public BinPrinter(PrintWriter out, boolean list) {
        this.out = out;
        this.list = list;
    }

    public void print(Bins bins) {
        if (bins.possible() == 0) {
            return;
        }
        int missing = bins.unreached().size();
        String reached = "bins     " + bins.reached() + " of " + bins.possible() + " reached";
        out.println();
        out.println(missing == 0 ? reached : reached + "; " + missing + " not" + (list ? ":" : ": --bins lists them"));
        if (list) {
            byRule(bins).values().forEach(out::println);
        }
    }

    private static Map<Rule, StringJoiner> byRule(Bins bins) {
        Map<Rule, StringJoiner> lines = new LinkedHashMap<>();
        for (Bin bin : bins.unreached()) {
            String margin = String.format("%-9s", bin.rule());
            lines.computeIfAbsent(bin.rule(), rule -> new StringJoiner("\n         ", margin, ""))
                    .add(bin.where().isEmpty() ? "at all" : bin.where());
        }
        return lines;
    }
}
