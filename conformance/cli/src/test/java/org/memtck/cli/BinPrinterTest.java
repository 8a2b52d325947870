package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.cli.result.BinPrinter;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;

class BinPrinterTest {
    private static final Bins NOTHING_REACHED = Bins.of(
            Profile.FLAT.of(EnumSet.allOf(Capability.class)), new Parameters(0x1000, 16, 1, 1), new SituationCounts());

    private static String printed(Bins bins, boolean list) {
        StringWriter out = new StringWriter();
        new BinPrinter(new PrintWriter(out, true), list).print(bins);
        return out.toString();
    }

    @Test
    void theBinsAreOneLine() {
        assertThat(printed(NOTHING_REACHED, false)).isEqualTo("""

                bins     0 of 40 reached; 40 not: --bins lists them
                """);
    }

    @Test
    void thoseThatWereNotReachedAreListedByRule() {
        Golden.check("bins.txt", printed(NOTHING_REACHED, true));
    }

    @Test
    void whereNothingIsMissingThereIsNothingToList() {
        Bins all = new Bins(7, List.of());

        assertThat(printed(all, true)).isEqualTo(printed(all, false)).endsWith("bins     7 of 7 reached\n");
    }

    @Test
    void whereThereAreNoBinsNothingIsSaid() {
        assertThat(printed(Bins.NONE, true)).isEmpty();
    }
}
