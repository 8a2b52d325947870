package org.memtck.kit.boards;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;

/** What the tests of this package share: dumps, in files and in small, and the reference as the renderer. */
final class Boards {
    static final List<String> NAMES = List.of(
            "arm-versatilepb",
            "arm-vexpress-a9",
            "arm-virt",
            "avr-uno",
            "i386-isapc",
            "microblaze-petalogix-ml605",
            "or1k-or1k-sim",
            "ppc-g3beige",
            "riscv32-sifive_e",
            "riscv32-virt",
            "riscv64-virt",
            "sh4-r2d",
            "sparc-SS-5",
            "x86_64-microvm",
            "x86_64-pc",
            "x86_64-q35",
            "xtensa-sim");

    private static final Pattern REGION =
            Pattern.compile("(.*?)([0-9a-f]+|max)-([0-9a-f]+|max) \\((-?[0-9]+), ([^)]+)\\): (.*)");
    private static final Pattern ALIAS =
            Pattern.compile("(alias .* @.* )([0-9a-f]+|max)-([0-9a-f]+|max)( \\[disabled]|)");
    private static final Pattern SHIFTED = Pattern.compile("(.* @)([0-9a-f]+)");

    private Boards() {}

    static String text(String board) {
        try (InputStream in = Boards.class.getResourceAsStream("/boards/" + board + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Board read(String text) {
        try {
            return BoardReader.read("board", text);
        } catch (BoardFormatException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static BoardResult compare(String text) {
        return BoardComparison.compare(read(text), Boards::render);
    }

    /** The scenario of the only space, as text. */
    static String scenario(String text) {
        return ScenarioText.print(read(text).spaces().get(0).scenario());
    }

    static List<MappedRange> render(Scenario scenario) {
        List<Step> steps = Reference.run(scenario);
        for (Step step : steps) {
            if (step.kind() != Step.Kind.DONE) {
                throw new IllegalStateException(ScenarioText.print(step.operation()) + ": " + step.kind());
            }
        }
        return steps.get(steps.size() - 1).expectation().canonical().ranges();
    }

    /**
     * Writes out a dump from a short form, in which addresses have no leading zeros, {@code max} is the last one, and
     * the word {@code prio} is left out.
     */
    static String dump(String brief) {
        StringBuilder out = new StringBuilder();
        for (String line : brief.split("\n", -1)) {
            out.append(full(line)).append('\n');
        }
        return out.toString();
    }

    private static String full(String line) {
        Matcher region = REGION.matcher(line);
        if (!region.matches()) {
            return line;
        }
        String rest = region.group(6);
        Matcher alias = ALIAS.matcher(rest);
        Matcher shifted = SHIFTED.matcher(rest);
        if (alias.matches()) {
            rest = alias.group(1) + wide(alias.group(2)) + "-" + wide(alias.group(3)) + alias.group(4);
        } else if (shifted.matches()) {
            rest = shifted.group(1) + wide(shifted.group(2));
        }
        return region.group(1) + wide(region.group(2)) + "-" + wide(region.group(3)) + " (prio " + region.group(4)
                + ", " + region.group(5) + "): " + rest;
    }

    private static String wide(String address) {
        return address.equals("max") ? "f".repeat(16) : "0".repeat(16 - address.length()) + address;
    }
}
