package org.memtck.kit.describe;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;

/**
 * One thing that a target says of itself, and what was seen of it.
 *
 * @param name the capability, the parameter of a greeting, or the variant with its value
 * @param declared what the target declared: a number, {@code yes}, or {@code -}
 * @param seen what was seen: a number, {@code yes}, {@code no}, {@code otherwise} if it does something else than the rules say,
 *     {@code either} if a variant is as right as its rule, or {@code not asked}
 * @param differs whether what was seen is something else than what was declared
 * @param because what shows it, or why it was not asked
 * @param scenario the scenario that shows it, or null if none does
 */
@Api
public record Trait(
        String name,
        String declared,
        String seen,
        boolean differs,
        String because,
        @Nullable Scenario scenario) {
    /** What was seen of a thing that is there. */
    static final String YES = "yes";

    /** What was seen of a thing that the target says it does not do. */
    static final String NO = "no";

    /** What was seen of a thing that is done in a way that no rule says. */
    static final String OTHERWISE = "otherwise";

    /** What was seen of a variant that is right like the rule itself, in all that was asked. */
    static final String EITHER = "either";

    /** What was seen of a thing that was not asked for. */
    static final String NOT_ASKED = "not asked";

    /** What is not declared. */
    static final String UNDECLARED = "-";

    static String declared(boolean declared) {
        return declared ? YES : UNDECLARED;
    }
}
