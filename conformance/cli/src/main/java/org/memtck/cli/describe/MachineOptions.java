package org.memtck.cli.describe;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.NewFile;
import org.memtck.cli.option.WholeNumber;
import org.memtck.kit.survey.Survey;
import org.memtck.kit.survey.SurveyPlan;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a machine whose map is fixed is looked at. */
final class MachineOptions {
    private static final int MOST_ACCESSES = 10_000_000;

    @Option(
            names = "--space",
            paramLabel = "S",
            description = "the name of the address space; default ${DEFAULT-VALUE}",
            defaultValue = "cpu")
    private String space = "cpu";

    @Option(
            names = "--exclude",
            paramLabel = "FIRST-LAST",
            converter = Addresses.class,
            description = "leave these addresses alone; may be given several times")
    private List<Range> excluded = List.of();

    @Option(
            names = "--accesses",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "make no more accesses than that; default ${DEFAULT-VALUE}",
            defaultValue = "200000")
    private long accesses = 200_000;

    @Option(names = "--board", paramLabel = "FILE", description = "write the board file there, and not to the terminal")
    private @Nullable Path board;

    /** Looks at a machine, and writes its board file. */
    int survey(Target target, long seed, Patience patience, Terminal terminal) throws UserException {
        if (accesses < SurveyPlan.LEAST || accesses > MOST_ACCESSES) {
            throw new UserException("--accesses is " + SurveyPlan.LEAST + " to " + MOST_ACCESSES + ", not " + accesses);
        }
        NewFile file = board == null ? null : NewFile.reserve(board);
        try {
            SurveyPlan plan = new SurveyPlan(space, excluded, (int) accesses, seed);
            Survey survey = Survey.of(target, plan, patience, System::nanoTime);
            tell(target, survey, terminal.out());
            if (file == null) {
                terminal.out().print(survey.board());
            } else {
                file.write(survey.board());
                file = null;
                terminal.out().println(board);
            }
            return survey.complete() ? ExitStatus.CONFORMANT : ExitStatus.NOTHING_EXERCISED;
        } catch (Survey.UnknownSpaceException e) {
            throw new UserException(e.getMessage() + " with --space");
        } finally {
            if (file != null) {
                file.drop();
            }
        }
    }

    private static void tell(Target target, Survey survey, PrintWriter out) {
        out.println("target  " + target.info().name() + " " + target.info().version());
        out.println("It creates nothing: its map is fixed. " + Counted.of(survey.accesses(), "access", "accesses")
                + (survey.complete() ? "." : ", and then no more: the rest was not looked at."));
        out.println();
    }

    /** Addresses such as {@code 0xff00-0xff7f}. */
    static final class Addresses implements ITypeConverter<Range> {
        private static final Pattern FORM = Pattern.compile("0x([0-9a-fA-F]{1,16})-0x([0-9a-fA-F]{1,16})");

        @Override
        public Range convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is no range; write 0xff00-0xff7f");
            }
            long first = Long.parseUnsignedLong(matcher.group(1), 16);
            long last = Long.parseUnsignedLong(matcher.group(2), 16);
            if (Long.compareUnsigned(first, last) > 0) {
                throw new TypeConversionException("'" + text + "' ends before it begins");
            }
            return new Range(first, last);
        }
    }
}
