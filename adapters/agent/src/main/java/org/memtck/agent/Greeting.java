package org.memtck.agent;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

/** Parses what an agent says first. */
final class Greeting {
    /** What the kit says first. */
    static final String FROM_KIT = "hello memtck=1";

    private static final String EXPECTED = "hello name=NAME version=VERSION capabilities=ram,...";

    /** The longest name and version. */
    static final int LONGEST = 100;

    /** The most of a dialect that is read: more than all variants take. */
    private static final int LONGEST_DIALECT = 2000;

    private final String line;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Greeting(String line) {
        this.line = line;
    }

    /** Returns what the greeting says about its agent. A failure says what is wrong with it and what was expected. */
    static TargetInfo parse(String line) throws AgentFailure {
        return new Greeting(line).parse();
    }

    private TargetInfo parse() throws AgentFailure {
        String[] words = line.strip().split("[ \t]+", -1);
        if (!words[0].equals("hello")) {
            throw malformed("it does not begin with 'hello'");
        }
        for (int i = 1; i < words.length; i++) {
            pair(words[i]);
        }
        String version = values.get("memtck");
        if (version != null && !version.equals("1")) {
            throw malformed("it speaks version " + Shown.quoted(version) + " of the protocol; this is version 1");
        }
        return new TargetInfo(shown("name"), shown("version"), capabilities(), parameters());
    }

    private void pair(String word) throws AgentFailure {
        int equals = word.indexOf('=');
        if (equals <= 0 || equals == word.length() - 1) {
            throw malformed(Shown.quoted(word) + " is not key=value");
        }
        String key = word.substring(0, equals);
        if (values.put(key, word.substring(equals + 1)) != null) {
            throw malformed(Shown.quoted(key) + " stands there twice");
        }
    }

    /** A value that goes to terminals and into reports. */
    private String shown(String key) throws AgentFailure {
        String value = required(key);
        if (value.length() > LONGEST) {
            throw malformed(key + "= is longer than " + LONGEST + " characters");
        }
        if (!value.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw malformed(key + "=" + Shown.printable(value, LONGEST) + " is not all printable ASCII");
        }
        return value;
    }

    private String required(String key) throws AgentFailure {
        String value = values.get(key);
        if (value == null) {
            throw malformed(key + "= is missing");
        }
        return value;
    }

    /** RAM is always among them: the language cannot be spoken without it. */
    private Set<Capability> capabilities() throws AgentFailure {
        Set<Capability> capabilities = EnumSet.of(Capability.RAM);
        for (String id : required("capabilities").split(",", -1)) {
            capabilities.add(Capability.withId(id)
                    .orElseThrow(() -> malformed("the capability " + Shown.quoted(id) + " is unknown; there are "
                            + Stream.of(Capability.values()).map(Capability::id).collect(Collectors.joining(",")))));
        }
        return capabilities;
    }

    private Parameters parameters() throws AgentFailure {
        Parameters none = Parameters.UNBOUNDED;
        try {
            return new Parameters(
                    number("max-ram", none.maxRam()),
                    small("address-bits", none.addressBits()),
                    number("granule", none.granule()),
                    small("max-access", none.maxAccess()),
                    number("dirty-granule", none.dirtyGranule()),
                    number("dirty-window", number("dirty-granule", none.dirtyGranule())),
                    small("dirty-clients", none.dirtyClients()),
                    number("page", none.page()),
                    dialect());
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private Dialect dialect() throws AgentFailure {
        String text = values.get("dialect");
        if (text == null) {
            return Dialect.STRICT;
        }
        try {
            return Dialect.parse(Shown.printable(text, LONGEST_DIALECT));
        } catch (IllegalArgumentException e) {
            throw malformed("dialect= is none: " + e.getMessage());
        }
    }

    private int small(String key, int absent) throws AgentFailure {
        return (int) Math.min(number(key, absent), Integer.MAX_VALUE);
    }

    /** A value that does not fit is as good as the largest one that does: it bounds nothing, or is refused. */
    private long number(String key, long absent) throws AgentFailure {
        String text = values.get(key);
        if (text == null) {
            return absent;
        }
        Long number = parseNumber(text);
        if (number == null) {
            throw malformed(key + "=" + Shown.printable(text, 40) + " is not an unsigned number below 2^64");
        }
        return number < 0 ? Long.MAX_VALUE : number;
    }

    private static @Nullable Long parseNumber(String text) {
        if (!text.matches("[0-9]{1,20}|0x[0-9a-fA-F]{1,16}")) {
            return null;
        }
        try {
            return text.startsWith("0x")
                    ? Long.parseUnsignedLong(text, 2, text.length(), 16)
                    : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private AgentFailure malformed(String problem) {
        return new AgentFailure(
                Outcome.End.ERROR,
                "its greeting is not understood: " + problem + ". It answered " + Shown.quoted(line) + " to '"
                        + FROM_KIT + "'; expected is '" + EXPECTED + "'");
    }
}
