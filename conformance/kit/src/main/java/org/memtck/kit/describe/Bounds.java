package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Parameters;

/** Finds out how far a target goes: it is asked for more and more, or less and less, until something is not as it should be. */
final class Bounds {
    /** RAM beyond what is declared is asked for up to this size: a target may make all of it at once. */
    private static final long MOST_RAM = 1L << 24;

    private static final int LARGEST_GRANULE = 16;
    private static final int LEAST_BITS = 8;
    private static final long LONGEST = 8;

    private final Interview interview;
    private final Parameters declared;
    private final Parameters bounds;
    private final List<Trait> traits = new ArrayList<>();

    /**
     * Makes one.
     *
     * @param declared what the target declared
     * @param bounds the same in the dialect that it was seen to speak
     */
    Bounds(Interview interview, Parameters declared, Parameters bounds) {
        this.interview = interview;
        this.declared = declared;
        this.bounds = bounds;
    }

    private record Found(long value, Scenario scenario) {}

    /** Asks, and returns what the parameters have to be; one that nothing was seen of is as declared. */
    Parameters find() {
        int access = (int) find("max-access", declared.maxAccess(), this::access, largestFirst(1, LONGEST));
        long granule = find("granule", declared.granule(), this::granule, smallestFirst(1, 1L << LARGEST_GRANULE));
        int bits = (int) find("address-bits", declared.addressBits(), this::bits, allBits());
        long ram = ram(bits);
        for (Map.Entry<String, Long> each : unasked().entrySet()) {
            String value = text(each.getKey(), each.getValue());
            traits.add(new Trait(each.getKey(), value, Trait.NOT_ASKED, false, "no answer shows it alone", null));
        }
        return new Parameters(
                Long.compareUnsigned(ram, granule) < 0 ? granule : ram,
                bits,
                granule,
                access,
                declared.dirtyGranule(),
                declared.dirtyWindow(),
                declared.dirtyClients(),
                declared.page(),
                bounds.dialect());
    }

    private Map<String, Long> unasked() {
        Map<String, Long> unasked = new LinkedHashMap<>();
        unasked.put("dirty-granule", declared.dirtyGranule());
        unasked.put("dirty-window", declared.dirtyWindow());
        unasked.put("dirty-clients", (long) declared.dirtyClients());
        unasked.put("page", declared.page());
        return unasked;
    }

    List<Trait> traits() {
        return traits;
    }

    private static List<Long> largestFirst(long first, long last) {
        List<Long> values = new ArrayList<>();
        for (long value = last; value >= first; value >>= 1) {
            values.add(value);
        }
        return values;
    }

    private static List<Long> smallestFirst(long first, long last) {
        List<Long> values = new ArrayList<>();
        for (long value = first; value <= last; value <<= 1) {
            values.add(value);
        }
        return values;
    }

    private static List<Long> allBits() {
        List<Long> values = new ArrayList<>();
        for (long bits = Long.SIZE; bits >= LEAST_BITS; bits--) {
            values.add(bits);
        }
        return values;
    }

    /** Tries values, the best one first, and takes the first that works. */
    private long find(String name, long declaredValue, LongFunction<String> text, List<Long> values) {
        for (long value : values) {
            Found found = works(name, value, text);
            if (found != null) {
                boolean worse = values.indexOf(value) > values.indexOf(declaredValue);
                String because = value == values.get(0) ? "the best there is" : "not " + before(values, value);
                add(name, declaredValue, value, worse, because, found.scenario());
                return worse ? value : declaredValue;
            }
        }
        traits.add(new Trait(name, text(name, declaredValue), Trait.NOT_ASKED, false, "nothing worked", null));
        return declaredValue;
    }

    private static String before(List<Long> values, long value) {
        return text("", values.get(values.indexOf(value) - 1));
    }

    private void add(String name, long declaredValue, long seen, boolean differs, String because, Scenario scenario) {
        traits.add(new Trait(name, text(name, declaredValue), text(name, seen), differs, because, scenario));
    }

    /** Numbers as in a greeting: sizes in hexadecimal digits from 16 on. */
    static String text(String name, long value) {
        boolean small = name.equals("address-bits") || (value >= 0 && value <= 64 && !name.startsWith("max-ram"));
        return small ? Long.toString(value) : "0x" + Long.toHexString(value);
    }

    private @Nullable Found works(String name, long value, LongFunction<String> text) {
        Question question = Question.of(name + " " + text(name, value), text.apply(value), bounds.dialect());
        Optional<Answer> answer = interview.ask(question);
        return answer.isPresent() && answer.get().agrees(bounds) ? new Found(value, question.scenario()) : null;
    }

    /** The declared size, or less if that does not work, or more if more does. */
    private long ram(int bits) {
        long most = bits >= Long.SIZE ? declared.maxRam() : least(declared.maxRam(), 1L << bits);
        LongFunction<String> text = size -> memory(size, bits);
        for (long size = most; size != 0; size >>>= 1) {
            Found found = works("max-ram", size, text);
            if (found != null) {
                return size == most ? more(found, bits, text) : less(found);
            }
        }
        traits.add(new Trait(
                "max-ram", text("max-ram", declared.maxRam()), Trait.NOT_ASKED, false, "nothing worked", null));
        return declared.maxRam();
    }

    private long less(Found found) {
        add(
                "max-ram",
                declared.maxRam(),
                found.value(),
                true,
                "not " + text("max-ram", found.value() << 1),
                found.scenario());
        return found.value();
    }

    private long more(Found declaredSize, int bits, LongFunction<String> text) {
        Found best = declaredSize;
        long next = best.value() << 1;
        boolean goesOn = true;
        while (goesOn && next > 0 && next <= MOST_RAM && (bits >= Long.SIZE || next <= 1L << bits)) {
            Found found = works("max-ram", next, text);
            goesOn = found != null;
            best = found == null ? best : found;
            next = goesOn ? next << 1 : next;
        }
        boolean all = best.value() == declaredSize.value();
        add(
                "max-ram",
                declared.maxRam(),
                all ? declared.maxRam() : best.value(),
                false,
                goesOn ? "more was not asked" : "not " + text("max-ram", next),
                best.scenario());
        return declared.maxRam();
    }

    private static long least(long one, long other) {
        return Long.compareUnsigned(one, other) < 0 ? one : other;
    }

    private String access(long size) {
        long room = Math.max(bounds.granule(), LONGEST);
        return Bus.of(room)
                .ram("A", room, 0)
                .text("write S at=0x0 size=" + size + " value=0x5a", "read S at=0x0 size=" + size);
    }

    /** RAM of one granule, one granule from the start: what is before and behind it is not there. */
    private String granule(long granule) {
        return Bus.of(8 * granule)
                .ram("A", granule, granule)
                .text(
                        "write S at=" + hex(granule) + " size=1 value=0x5a",
                        "write S at=" + hex(2 * granule - 1) + " size=1 value=0xa5",
                        "read S at=" + hex(2 * granule - 1) + " size=1",
                        "read S at=" + hex(granule - 1) + " size=1",
                        "read S at=" + hex(2 * granule) + " size=1");
    }

    /** Two RAMs whose addresses differ in the highest bit only, and the last address, where nothing is. */
    private String bits(long bits) {
        long room = Math.max(bounds.granule(), 1);
        long high = 1L << (bits - 1);
        return new Bus(bits == Long.SIZE ? "0x10000000000000000" : hex(1L << bits))
                .ram("A", room, 0)
                .ram("B", room, high)
                .text(
                        "write S at=0x0 size=1 value=0x5a",
                        "write S at=" + hex(high) + " size=1 value=0xa5",
                        "read S at=0x0 size=1",
                        "read S at=" + hex(high) + " size=1",
                        "write S at=" + hex(high - 1 + high) + " size=1 value=0x3c",
                        "read S at=" + hex(high - 1 + high) + " size=1");
    }

    private String memory(long size, int bits) {
        return new Bus(bits >= Long.SIZE ? "0x10000000000000000" : hex(1L << bits))
                .ram("A", size, 0)
                .text(
                        "write S at=" + hex(size - 1) + " size=1 value=0x5a",
                        "write S at=0x0 size=1 value=0xa5",
                        "read S at=" + hex(size - 1) + " size=1");
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    /** The text of a scenario with one bus. */
    private static final class Bus {
        private final StringBuilder regions;
        private final StringBuilder places = new StringBuilder();

        Bus(String size) {
            this.regions = new StringBuilder("memtck 1\ncontainer bus size=" + size + "\n");
        }

        static Bus of(long size) {
            return new Bus(hex(size));
        }

        Bus ram(String name, long size, long at) {
            regions.append("ram ")
                    .append(name)
                    .append(" size=")
                    .append(hex(size))
                    .append('\n');
            places.append("add ")
                    .append(name)
                    .append(" in=bus at=")
                    .append(hex(at))
                    .append('\n');
            return this;
        }

        String text(String... accesses) {
            return "" + regions + places + "space S root=bus\n" + String.join("\n", accesses) + "\n";
        }
    }
}
