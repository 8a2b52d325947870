package org.memtck.spec.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/** The text of the specification: a section for every rule, with runnable examples. Immutable. */
@Api
public final class RuleBook {
    private static final String FOLDER = "/org/memtck/spec/rules/";

    private final Map<Rule, RuleText> texts;

    private RuleBook(Map<Rule, RuleText> texts) {
        this.texts = texts;
    }

    /**
     * Reads the rules that come with this module.
     *
     * @throws IllegalStateException if a file is missing or malformed, or a rule has no section; the message says where
     */
    public static RuleBook load() {
        return read(RuleBook::resource);
    }

    /** Reads the rules from files that the function returns the lines of. */
    static RuleBook read(Function<String, List<String>> files) {
        Map<Rule, RuleText> texts = new EnumMap<>(Rule.class);
        Stream.of(Rule.values()).map(RuleFile::nameFor).distinct().forEach(file -> {
            for (RuleText text : RuleFile.parse(file, files.apply(file))) {
                texts.put(text.rule(), text);
            }
        });
        for (Rule rule : Rule.values()) {
            if (!texts.containsKey(rule)) {
                throw new IllegalStateException(RuleFile.nameFor(rule) + ": rule " + rule + " has no section");
            }
        }
        for (Variant variant : Variant.values()) {
            if (Objects.requireNonNull(texts.get(variant.rule())).variants().stream()
                    .noneMatch(text -> text.variant() == variant)) {
                throw new IllegalStateException(
                        RuleFile.nameFor(variant.rule()) + ": variant " + variant + " has no section");
            }
        }
        return new RuleBook(texts);
    }

    private static List<String> resource(String file) {
        try (InputStream in = RuleBook.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": the file is missing in " + FOLDER);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** What the specification says of the rule. */
    public RuleText text(Rule rule) {
        return Objects.requireNonNull(texts.get(rule));
    }

    /** What the specification says of the variant. */
    public VariantText text(Variant variant) {
        return text(variant.rule()).variants().stream()
                .filter(text -> text.variant() == variant)
                .findFirst()
                .orElseThrow();
    }

    /** What the specification says of every rule, in its order. */
    public List<RuleText> texts() {
        return List.copyOf(texts.values());
    }
}
