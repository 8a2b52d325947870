package org.memtck.spec.rule;

import java.util.List;
import org.memtck.spec.Api;

/**
 * What the specification says of a variant.
 *
 * @param variant the variant
 * @param title what it says in a few words
 * @param seen where it is seen
 * @param meaning what it is, in the place of what its rule says
 * @param dialect the dialect of the examples: the variant, with a value if it takes one
 * @param examples the runnable examples, one or more, each in that dialect
 */
@Api
public record VariantText(
        Variant variant, String title, String seen, String meaning, Dialect dialect, List<Example> examples) {
    /** Copies the list. */
    public VariantText {
        examples = List.copyOf(examples);
    }
}
