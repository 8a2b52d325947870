package org.memtck.kit.gate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/**
 * What is said of capabilities and parameters to whoever writes an adapter, computed once more: slowly, word for word, from the
 * text of the operations, and without any code of the gate.
 */
public final class Complaints {
    private final Set<Capability> offered;
    private final Parameters parameters;
    private final BigInteger addresses;
    private final Map<String, Place> regions = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private String bus = "";
    private boolean guestIsIn;

    private static final class Place {
        String kind = "";
        BigInteger size = BigInteger.ZERO;
        String container = "";
        BigInteger at = BigInteger.ZERO;
        BigInteger priority = BigInteger.ZERO;
    }

    private Complaints(Set<Capability> offered, Parameters parameters) {
        this.offered = EnumSet.copyOf(offered);
        this.offered.add(Capability.RAM);
        this.parameters = parameters;
        this.addresses = BigInteger.ONE.shiftLeft(parameters.addressBits());
    }

    /** What of the scenario goes beyond what is offered, in words. */
    public static List<String> of(Set<Capability> offered, Parameters parameters, Scenario scenario) {
        Complaints found = new Complaints(offered, parameters);
        for (Step step : Reference.run(scenario)) {
            found.take(step);
        }
        return found.complaints;
    }

    private void take(Step step) {
        Operation operation = step.operation();
        Line line = new Line(ScenarioText.print(operation));
        if (step.isDiagnosed()) {
            require(Capability.DIAGNOSES_MISUSE, line);
        } else if (step.kind() != Step.Kind.DONE) {
            complain(line, "it is " + step.kind());
        }
        numbers(line);
        capabilities(line);
        if (step.kind() == Step.Kind.DONE) {
            follow(line, step);
            for (String gone : step.expectation().canonical().finalized()) {
                regions.remove(gone);
                bus = bus.equals(gone) ? "" : bus;
                regions.values()
                        .forEach(place -> place.container = place.container.equals(gone) ? "" : place.container);
            }
            overlaps(line);
        }
    }

    private void numbers(Line line) {
        switch (line.word) {
            case "container", "reservation", "mmio", "iommu" -> size(line, "size");
            case "ram", "rom", "romd" -> {
                size(line, "size");
                atMost(line, "size", BigInteger.valueOf(parameters.maxRam()));
                if (line.has("max")) {
                    size(line, "max");
                    atMost(line, "max", BigInteger.valueOf(parameters.maxRam()));
                }
                if (line.has("backing") && line.value("backing").equals("file")) {
                    multiple(line, "size", parameters.page());
                }
            }
            case "ramresize" -> {
                size(line, "size");
                atMost(line, "size", BigInteger.valueOf(parameters.maxRam()));
            }
            case "alias" -> {
                size(line, "size");
                offset(line, "offset");
            }
            case "resize" -> size(line, "size");
            case "add", "move" -> offset(line, "at");
            case "retarget" -> offset(line, "offset");
            case "read", "write" -> {
                atMost(line, "size", BigInteger.valueOf(parameters.maxAccess()));
                span(line, line.number("size"));
            }
            case "eventfd" -> atMost(line, "size", BigInteger.valueOf(parameters.maxAccess()));
            case "load", "pin" -> span(line, line.number("len"));
            case "store" -> span(line, BigInteger.valueOf(line.value("bytes").length() / 2));
            case "find" -> span(line, BigInteger.ONE);
            case "iotlb" -> {
                atMost(line, "iova", addresses.subtract(BigInteger.ONE));
                atMost(line, "to", addresses.subtract(BigInteger.ONE));
            }
            case "log" -> atMost(line, "client", BigInteger.valueOf(parameters.dirtyClients() - 1));
            case "dirty" -> dirty(line);
            default -> {}
        }
    }

    private void size(Line line, String key) {
        atMost(line, key, addresses);
        multiple(line, key, parameters.granule());
    }

    private void offset(Line line, String key) {
        atMost(line, key, addresses.subtract(BigInteger.ONE));
        multiple(line, key, parameters.granule());
    }

    private void span(Line line, BigInteger length) {
        atMost(line, "at", addresses.subtract(BigInteger.ONE));
        if (parameters.addressBits() < 64 && line.number("at").add(length).compareTo(addresses) > 0) {
            complain(line, "it runs over the last address");
        }
    }

    private void dirty(Line line) {
        atMost(line, "client", BigInteger.valueOf(parameters.dirtyClients() - 1));
    }

    private void atMost(Line line, String key, BigInteger most) {
        if (line.number(key).compareTo(most) > 0) {
            complain(line, key + " is more than " + most);
        }
    }

    private void multiple(Line line, String key, long of) {
        if (line.number(key).mod(BigInteger.valueOf(of)).signum() != 0) {
            complain(line, key + " is no multiple of " + of);
        }
    }

    private void capabilities(Line line) {
        switch (line.word) {
            case "container" -> {
                if (!bus.isEmpty()) {
                    require(Capability.NESTING, line);
                }
            }
            case "ram" -> ram(line);
            case "rom" -> require(Capability.ROM, line);
            case "mmio" -> require(Capability.MMIO, line);
            case "romd" -> require(Capability.ROM_DEVICE, line);
            case "iommu", "iotlb" -> require(Capability.IOMMU, line);
            case "alias" -> require(Capability.ALIAS, line);
            case "reservation" -> require(Capability.RESERVATION, line);
            case "add" -> add(line);
            case "del", "move", "resize" -> require(Capability.DYNAMIC, line);
            case "retarget" -> {
                require(Capability.DYNAMIC, line);
                require(Capability.ALIAS, line);
            }
            case "enable", "disable" -> require(Capability.ENABLE, line);
            case "readonly" -> require(Capability.READONLY, line);
            case "begin", "commit" -> require(Capability.TRANSACTIONS, line);
            case "space" -> space(line);
            case "unspace" -> require(Capability.SPACES, line);
            case "load", "store" -> require(Capability.BLOCK, line);
            case "fill" -> require(Capability.FILL, line);
            case "flatview" -> require(Capability.FLATVIEW, line);
            case "find" -> require(Capability.FIND, line);
            default -> families(line);
        }
        if (line.has("owner")) {
            require(Capability.OWNERS, line);
        }
        devices(line);
    }

    private void families(Line line) {
        switch (line.word) {
            case "romdmode" -> require(Capability.ROM_DEVICE, line);
            case "ramresize" -> require(Capability.RESIZEABLE_RAM, line);
            case "log", "dirty" -> require(Capability.DIRTY_LOG, line);
            case "coalesce", "uncoalesce" -> require(Capability.COALESCING, line);
            case "eventfd", "uneventfd" -> require(Capability.EVENTFD, line);
            case "owner", "unowner", "ref", "unref", "destroy" -> require(Capability.OWNERS, line);
            case "pin", "poke", "peek", "unpin" -> require(Capability.PINS, line);
            case "flush" -> {
                if (!offered.contains(Capability.OWNERS)) {
                    require(Capability.COALESCING, line);
                }
            }
            case "inspect", "read", "write" -> {
                if (line.has("order")) {
                    require(Capability.BIG_ENDIAN_ORDER, line);
                }
            }
            default -> complain(line, "this test does not know the word");
        }
    }

    private void ram(Line line) {
        switch (line.has("backing") ? line.value("backing") : "") {
            case "resizeable" -> require(Capability.RESIZEABLE_RAM, line);
            case "file" -> require(Capability.FILE_RAM, line);
            case "caller" -> require(Capability.CALLER_RAM, line);
            default -> {}
        }
    }

    private void devices(Line line) {
        if (line.has("endian")) {
            require(Capability.BIG_ENDIAN_DEVICE, line);
        }
        if (line.has("valid") || line.has("impl") || line.has("valid-unaligned") || line.has("impl-unaligned")) {
            require(Capability.ACCESS_CONSTRAINTS, line);
        }
        if (line.has("errors")) {
            require(Capability.DEVICE_ERRORS, line);
        }
    }

    private void add(Line line) {
        if (guestIsIn) {
            require(Capability.DYNAMIC, line);
        }
        if (line.has("prio")) {
            require(Capability.OVERLAP, line);
        }
        Place container = regions.get(line.value("in"));
        Place region = regions.get(line.name);
        if (container != null && region != null && container.kind.equals("container")) {
            if (!line.value("in").equals(bus) || region.kind.equals("container")) {
                require(Capability.NESTING, line);
            }
        } else if (container != null && region != null && !container.kind.equals("alias")) {
            require(Capability.BACKED_CONTAINER, line);
        }
    }

    private void space(Line line) {
        Place root = regions.get(line.value("root"));
        if (guestIsIn) {
            require(Capability.SPACES, line);
        }
        if (root == null || !root.kind.equals("container") || !root.container.isEmpty()) {
            require(Capability.SPACES, line);
            require(Capability.NESTING, line);
        }
    }

    private void follow(Line line, Step step) {
        Place region = regions.getOrDefault(line.name, new Place());
        switch (line.word) {
            case "container", "ram", "rom", "mmio", "romd", "iommu", "alias", "reservation" -> {
                Place made = new Place();
                made.kind = line.word;
                made.size = line.number("size");
                regions.put(line.name, made);
                bus = bus.isEmpty() && line.word.equals("container") ? line.name : bus;
            }
            case "add" -> {
                region.container = line.value("in");
                region.at = line.number("at");
                region.priority = line.has("prio") ? new BigInteger(line.value("prio")) : BigInteger.ZERO;
            }
            case "del" -> region.container = "";
            case "move" -> region.at = line.number("at");
            case "resize" -> region.size = line.number("size");
            case "ramresize" ->
                region.size = step.expectation().canonical().status() == Status.OK ? line.number("size") : region.size;
            case "space" -> guestIsIn = true;
            default -> {}
        }
    }

    private void overlaps(Line line) {
        for (Place one : regions.values()) {
            for (Place other : regions.values()) {
                boolean siblings = one != other
                        && !one.container.isEmpty()
                        && one.container.equals(other.container)
                        && one.at.compareTo(other.at.add(other.size)) < 0
                        && other.at.compareTo(one.at.add(one.size)) < 0;
                if (siblings && one.priority.equals(other.priority)) {
                    require(Capability.EQUAL_PRIORITY_OVERLAP, line);
                } else if (siblings) {
                    require(Capability.OVERLAP, line);
                }
            }
        }
    }

    private void require(Capability capability, Line line) {
        if (!offered.contains(capability)) {
            complain(line, capability.id() + " is not offered");
        }
    }

    private void complain(Line line, String why) {
        complaints.add("'" + line.text + "': " + why);
    }

    /** A line of the scenario language, taken apart. */
    private static final class Line {
        final String text;
        final String word;
        final String name;
        private final Map<String, String> values = new HashMap<>();

        Line(String text) {
            this.text = text;
            String[] parts = text.split(" ", -1);
            this.word = parts[0];
            this.name = parts.length > 1 ? parts[1] : "";
            for (String part : parts) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    values.put(part.substring(0, equals), part.substring(equals + 1));
                }
            }
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        String value(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalStateException("no " + key + " in '" + text + "'");
            }
            return value;
        }

        BigInteger number(String key) {
            String value = value(key);
            return value.startsWith("0x") ? new BigInteger(value.substring(2), 16) : new BigInteger(value);
        }
    }
}
