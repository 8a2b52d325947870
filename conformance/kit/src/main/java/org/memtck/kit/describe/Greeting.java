package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

/** What a target says of itself, as text to paste. */
@Api
public final class Greeting {
    private static final int WIDTH = 100;

    private Greeting() {}

    /** Returns the line with which an agent greets. What is as it is when nothing is said is left out, but for RAM and address bits. */
    public static String line(TargetInfo info) {
        StringJoiner line = new StringJoiner(" ");
        line.add("hello name=" + info.name().replaceAll("[^!-~]", "-"))
                .add("version=" + word(info.version()))
                .add("capabilities="
                        + capabilities(info).stream().map(Capability::id).collect(Collectors.joining(",")));
        parameters(info.parameters()).forEach((key, value) -> line.add(key + "=" + value));
        return line.toString();
    }

    private static String word(String version) {
        String word = version.strip().replaceAll("[^!-~]+", "-");
        return word.isEmpty() ? "unknown" : word;
    }

    /** What others do not imply, in the order of the specification. */
    private static Set<Capability> capabilities(TargetInfo info) {
        Set<Capability> named = new TreeSet<>(info.capabilities());
        named.add(Capability.RAM);
        for (Capability each : info.capabilities()) {
            Set<Capability> implied = Capability.closure(List.of(each));
            implied.remove(each);
            named.removeAll(implied);
        }
        return named;
    }

    private static Map<String, String> parameters(Parameters parameters) {
        Parameters usual = Parameters.UNBOUNDED;
        Map<String, String> all = new LinkedHashMap<>();
        all.put("max-ram", Bounds.text("max-ram", parameters.maxRam()));
        all.put("address-bits", "" + parameters.addressBits());
        put(all, "granule", parameters.granule(), usual.granule());
        put(all, "max-access", parameters.maxAccess(), usual.maxAccess());
        put(all, "dirty-granule", parameters.dirtyGranule(), usual.dirtyGranule());
        put(all, "dirty-window", parameters.dirtyWindow(), parameters.dirtyGranule());
        put(all, "dirty-clients", parameters.dirtyClients(), usual.dirtyClients());
        put(all, "page", parameters.page(), usual.page());
        if (!parameters.dialect().isStrict()) {
            all.put("dialect", parameters.dialect().toString());
        }
        return all;
    }

    private static void put(Map<String, String> all, String key, long value, long usual) {
        if (value != usual) {
            all.put(key, Bounds.text(key, value));
        }
    }

    /** Returns the same for an adapter in Java. */
    public static List<String> java(TargetInfo info) {
        Parameters bounds = info.parameters();
        String capabilities = capabilities(info).stream().map(Enum::name).collect(Collectors.joining(", "));
        boolean usual = bounds.dirtyGranule() == Parameters.UNBOUNDED.dirtyGranule()
                && bounds.dirtyWindow() == bounds.dirtyGranule()
                && bounds.dirtyClients() == 1
                && bounds.page() == Parameters.DEFAULT_PAGE;
        String more = usual
                ? ""
                : ", " + bounds.dirtyGranule() + ", " + bounds.dirtyWindow() + ", " + bounds.dirtyClients() + ", "
                        + bounds.page();
        String dialect = bounds.dialect().isStrict() ? "" : ".in(Dialect.parse(\"" + bounds.dialect() + "\"))";
        List<String> lines = new ArrayList<>();
        lines.add("new TargetInfo(\"" + escaped(info.name()) + "\", \"" + escaped(info.version()) + "\",");
        Paragraph.wrap("Set.of(" + capabilities + "),", WIDTH).forEach(line -> lines.add("        " + line));
        lines.add("        new Parameters(0x" + Long.toHexString(bounds.maxRam()) + "L, " + bounds.addressBits() + ", "
                + bounds.granule() + ", " + bounds.maxAccess() + more + ")" + dialect + ")");
        return lines;
    }

    private static String escaped(String text) {
        return text.replaceAll("[^ -~]", "?").replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
