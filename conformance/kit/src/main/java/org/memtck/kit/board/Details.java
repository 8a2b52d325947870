package org.memtck.kit.board;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;

/** What a board file says beside the tree: contents, registers, what is not touched, and what accesses are like. */
final class Details {
    /** The most bytes of all contents: each scenario is carried out with them. */
    private static final int MOST_CONTENT = 1 << 22;

    private final List<Untouched> untouched = new ArrayList<>();
    private final List<Register> registers = new ArrayList<>();
    private final List<Learnt> learnt = new ArrayList<>();
    private final Map<String, List<Range>> known = new LinkedHashMap<>();
    private Board.Traits traits = new Board.Traits(false, false, 0);
    private long content;

    List<Untouched> untouched() {
        return untouched;
    }

    List<Register> registers() {
        return registers;
    }

    List<Learnt> learnt() {
        return learnt;
    }

    Map<String, List<Range>> known() {
        return known;
    }

    Board.Traits traits() {
        return traits;
    }

    void know(String region, long at, long size) {
        if (size > 0) {
            known.computeIfAbsent(region, name -> new ArrayList<>()).add(new Range(at, at + size - 1));
        }
    }

    /** {@code accesses aligned=yes writes=silent max=4}. */
    void accesses(DirectiveLine line) throws BoardException {
        boolean aligned = line.yes("aligned");
        String writes = line.optional("writes");
        if (writes != null && !writes.equals("silent") && !writes.equals("reported")) {
            throw new BoardException(line.placeOf("writes"), "expected silent or reported");
        }
        long largest = line.number("max", 0);
        if (largest != 0 && (largest > 8 || Long.bitCount(largest) != 1)) {
            throw new BoardException(line.placeOf("max"), "expected 1, 2, 4 or 8");
        }
        line.finish(0);
        traits = new Board.Traits(aligned, "silent".equals(writes), (int) largest);
    }

    /** {@code untouched NAME [at= size=] [access=read|write|all]}. */
    void untouched(DirectiveLine line) throws BoardException {
        String name = line.word(1, "the name of a region or a space");
        String at = line.optional("at");
        String size = line.optional("size");
        if ((at == null) != (size == null)) {
            throw new BoardException(line.place(), "at= and size= come together");
        }
        Range range = at == null || size == null
                ? new Range(0, -1)
                : BoardReader.range(line.number("at"), line.number("size"), line.placeOf("size"));
        String access = line.optional("access");
        if (access != null && !List.of("read", "write", "all").contains(access)) {
            throw new BoardException(line.placeOf("access"), "expected read, write or all");
        }
        line.finish(1);
        String which = access == null ? "all" : access;
        boolean all = which.equals("all");
        untouched.add(
                new Untouched(name, range, all || which.equals("read"), all || which.equals("write"), line.place()));
    }

    /** {@code register REGION at= size= [rw=] [ro=] [value=]}; returns what the region holds there at first. */
    Optional<Operation> register(DirectiveLine line, Map<String, RegionSpec> regions) throws BoardException {
        String region = line.word(1, "the name of a region");
        RegionSpec spec = regions.get(region);
        if (!(spec instanceof RegionSpec.Ram)) {
            throw new BoardException(
                    line.placeOf(1),
                    spec == null
                            ? "there is no region '" + region + "' yet"
                            : "registers lie in a region that the file calls ram: it keeps their bits");
        }
        long at = line.number("at");
        long size = line.number("size");
        if (size > 8 || Long.bitCount(size) != 1) {
            throw new BoardException(line.placeOf("size"), "expected 1, 2, 4 or 8");
        } else if (!spec.size()
                .contains(BoardReader.range(at, size, line.placeOf("at")).last())) {
            throw new BoardException(line.placeOf("at"), "the register does not lie within '" + region + "'");
        }
        long readWrite = line.number("rw", 0);
        long readOnly = line.number("ro", 0);
        if ((readWrite & readOnly) != 0) {
            throw new BoardException(line.placeOf("ro"), "a bit is rw= or ro=, not both");
        }
        Register register =
                new Register(region, at, (int) size, readWrite, readOnly, line.number("value", 0), line.place());
        line.finish(1);
        registers.add(register);
        know(region, at, size);
        byte[] bytes = new byte[(int) size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) register.value(at + i);
        }
        return Optional.of(new Operation.Fill(region, at, Bytes.copyOf(bytes)));
    }

    /** {@code content REGION [at=] [size=] file= [from=] | sha256= | zero=yes}; returns the operations that write it. */
    List<Operation> content(DirectiveLine line, Path folder, Map<String, RegionSpec> regions) throws BoardException {
        String region = line.word(1, "the name of a region");
        RegionSpec spec = regions.get(region);
        if (spec == null) {
            throw new BoardException(line.placeOf(1), "there is no region '" + region + "' yet");
        }
        long at = line.number("at", 0);
        if (!spec.size().contains(at)) {
            throw new BoardException(line.placeOf("at"), "this is not within '" + region + "'");
        }
        long rest = spec.size().last() - at + 1;
        long size = line.number("size", 0);
        if (size != 0 && Long.compareUnsigned(size, rest) > 0 && rest != 0) {
            throw new BoardException(
                    line.placeOf("size"), "'" + region + "' has only " + rest + " bytes from there on");
        }
        boolean zero = line.yes("zero");
        String file = line.optional("file");
        String hash = hash(line);
        long from = line.number("from", 0);
        line.finish(1);
        if (file != null) {
            byte[] bytes = fromFile(line, folder.resolve(file), from, size, rest, region);
            if (hash != null && !hash.equals(sha256(bytes))) {
                throw new BoardException(
                        line.placeOf("sha256"), "the bytes of " + file + " have the hash " + sha256(bytes));
            }
            know(region, at, bytes.length);
            return fills(region, at, bytes);
        } else if (zero) {
            know(region, at, size == 0 ? rest : size);
            return List.of();
        } else if (hash != null) {
            long length = size == 0 ? rest : size;
            charge(line, length);
            learnt.add(new Learnt(region, at, (int) length, hash, line.place()));
            return List.of();
        }
        throw new BoardException(line.place(), "expected file=, sha256= or zero=yes; bytes are given by 'fill'");
    }

    private static @Nullable String hash(DirectiveLine line) throws BoardException {
        String text = line.optional("sha256");
        if (text != null && !text.matches("[0-9a-fA-F]{64}")) {
            throw new BoardException(line.placeOf("sha256"), "expected 64 hexadecimal digits");
        }
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private byte[] fromFile(DirectiveLine line, Path file, long from, long size, long rest, String region)
            throws BoardException {
        byte[] all = Lines.bytes(file, line.placeOf("file"), MOST_CONTENT, "content");
        if (from < 0 || from >= all.length) {
            throw new BoardException(
                    line.optional("from") == null ? line.placeOf("file") : line.placeOf("from"),
                    file + " has " + all.length + " bytes, none of them there");
        }
        long length = size == 0 ? all.length - from : size;
        if (rest != 0 && Long.compareUnsigned(length, rest) > 0) {
            throw new BoardException(
                    line.placeOf("file"),
                    file + " has " + length + " bytes, and '" + region + "' has room for " + rest
                            + "; size= takes a part");
        } else if (length > all.length - from) {
            throw new BoardException(
                    line.placeOf("size"), file + " has only " + (all.length - from) + " bytes from there on");
        }
        charge(line, length);
        return Arrays.copyOfRange(all, (int) from, (int) (from + length));
    }

    private void charge(DirectiveLine line, long length) throws BoardException {
        if (length <= 0 || length > MOST_CONTENT - content) {
            throw new BoardException(
                    line.place(), "more than " + MOST_CONTENT + " bytes of content in all; size= takes a part of it");
        }
        content += length;
    }

    private static List<Operation> fills(String region, long at, byte[] bytes) {
        List<Operation> fills = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += Limits.BLOCK) {
            int to = Math.min(bytes.length, from + Limits.BLOCK);
            fills.add(new Operation.Fill(region, at + from, Bytes.wrap(Arrays.copyOfRange(bytes, from, to))));
        }
        return fills;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
