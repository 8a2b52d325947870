package org.memtck.kit.survey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.memtck.spec.target.TargetInfo;

/** Writes what was seen as a board file. */
final class BoardDraft {
    /** ROM up to this size is read whole. */
    private static final int MOST_READ = 1 << 16;

    private static final int AT_A_TIME = 1 << 12;

    private final TargetInfo target;
    private final SurveyPlan plan;
    private final Prober prober;
    private final List<Mirrors.Part> parts;
    private final int partBits;
    private final Map<Mirrors.Part, String> names = new HashMap<>();
    private final Map<Nature, Integer> numbers = new EnumMap<>(Nature.class);
    private final List<String> regions = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<String> untouched = new ArrayList<>();
    private int mirrors;

    BoardDraft(TargetInfo target, SurveyPlan plan, Prober prober, List<Mirrors.Part> parts, int partBits) {
        this.target = target;
        this.plan = plan;
        this.prober = prober;
        this.parts = parts;
        this.partBits = partBits;
    }

    String text(String accesses) {
        parts.forEach(this::add);
        List<String> lines = new ArrayList<>();
        lines.add("memtck 1");
        lines.add("# Read off the machine, not from its documentation: correct it. What is smaller than "
                + hex(1L << partBits) + " bytes");
        lines.add("# and not at a multiple of that may be missing, and so is what accesses change.");
        lines.add("board " + target.name().replaceAll("[^A-Za-z0-9._-]", "-"));
        if (!accesses.isEmpty()) {
            lines.add(accesses);
        }
        lines.add("");
        lines.add("container bus size=" + size(target.parameters().addressBits()));
        lines.addAll(regions);
        lines.add("");
        lines.addAll(places);
        lines.add("space " + plan.space() + " root=bus");
        if (!contents.isEmpty() || !untouched.isEmpty()) {
            lines.add("");
        }
        lines.addAll(contents);
        lines.addAll(untouched);
        return String.join("\n", lines) + "\n";
    }

    private void add(Mirrors.Part part) {
        Stretch stretch = part.stretch();
        switch (stretch.nature()) {
            case RAM, ROM -> addMemory(part);
            case EMPTY -> places.add("# " + range(stretch) + ": one byte everywhere, as where nothing is");
            case REFUSED -> places.add("# " + range(stretch) + ": refused");
            case REGISTER -> untouch(stretch, "neither RAM nor ROM");
            case EXCLUDED -> untouch(stretch, "not looked at");
        }
    }

    private void addMemory(Mirrors.Part part) {
        Stretch stretch = part.stretch();
        String kind = stretch.nature().name().toLowerCase(Locale.ROOT);
        String name;
        if (part.of() == null) {
            name = kind + numbers.merge(stretch.nature(), 1, Integer::sum);
            regions.add(kind + " " + name + " size=" + hex(stretch.size()));
            content(stretch, name);
        } else {
            name = "mirror" + ++mirrors;
            regions.add("alias " + name + " of=" + Objects.requireNonNull(names.get(part.of())) + " offset=0x0 size="
                    + hex(stretch.size()));
        }
        names.put(part, name);
        places.add("add " + name + " in=bus at=" + hex(stretch.first()));
    }

    private void content(Stretch stretch, String name) {
        if (stretch.nature() == Nature.ROM) {
            hash(stretch).ifPresent(hash -> contents.add("content " + name + " sha256=" + hash));
        }
    }

    private Optional<String> hash(Stretch stretch) {
        if (Long.compareUnsigned(stretch.last() - stretch.first(), MOST_READ) >= 0) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int size = (int) stretch.size();
            for (int at = 0; at < size; at += AT_A_TIME) {
                Optional<byte[]> bytes = prober.bytes(stretch.first() + at, Math.min(AT_A_TIME, size - at), 1);
                if (bytes.isEmpty()) {
                    return Optional.empty();
                }
                digest.update(bytes.get());
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untouch(Stretch stretch, String why) {
        untouched.add("untouched " + plan.space() + " at=" + hex(stretch.first()) + " size=" + hex(stretch.size())
                + "  # " + why);
    }

    private static String range(Stretch stretch) {
        return hex(stretch.first()) + "-" + hex(stretch.last());
    }

    private static String size(int bits) {
        return bits == Long.SIZE ? "0x10000000000000000" : hex(1L << bits);
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
