package org.memtck.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * The list of mutants that survive, each with a reason. A line {@code = KIND: TEXT} gives the reason for the mutants on the lines
 * that follow; empty lines and lines that start with {@code #} say nothing.
 */
@Api
public final class Survivors {
    private static final String FILE = "survivors.txt";

    private final Map<String, Reason> reasons;

    private Survivors(Map<String, Reason> reasons) {
        this.reasons = reasons;
    }

    /** The list in this module. */
    public static Survivors listed() {
        try (InputStream in = Survivors.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if a line cannot be read, or names a mutant for the second time
     */
    static Survivors parse(String text) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        Reason reason = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.startsWith("=")) {
                reason = reason(line.substring(1).strip(), number);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(reasons, line.strip(), reason, number);
            }
        }
        return new Survivors(reasons);
    }

    private static Reason reason(String text, int number) {
        int colon = text.indexOf(':');
        Reason.Kind kind = Reason.Kind.of(colon < 0 ? text : text.substring(0, colon))
                .orElseThrow(() -> error(number, "expected '= KIND: TEXT'"));
        String why = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (why.isEmpty()) {
            throw error(number, "the reason has no text");
        }
        return new Reason(kind, why);
    }

    private static void add(Map<String, Reason> reasons, String mutant, @Nullable Reason reason, int number) {
        if (reason == null) {
            throw error(number, "no reason stands above this mutant");
        }
        if (reasons.put(mutant, reason) != null) {
            throw error(number, mutant + " is listed twice");
        }
    }

    private static IllegalArgumentException error(int number, String what) {
        return new IllegalArgumentException(FILE + ", line " + number + ": " + what);
    }

    /** Why a mutant survives, if it is listed. */
    public Optional<Reason> reason(Mutant mutant) {
        return reason(mutant.toString());
    }

    Optional<Reason> reason(String name) {
        return Optional.ofNullable(reasons.get(name));
    }

    /** How the mutants that are listed are named, in their order. */
    Iterable<String> names() {
        return reasons.keySet();
    }
}
