package org.memtck.reference;

import java.util.List;
import org.memtck.spec.rule.RuleSet;

/**
 * Which owners die with an operation.
 *
 * @param owners they, in the order of their creation
 * @param names what is finalised: the regions of each owner in the order of their creation, then the owner
 * @param rules the rules that decide who dies, and who lives on
 * @param open whether it is unspecified what happens: something of a dying owner is still in the map
 */
record Deaths(List<Owner> owners, List<String> names, RuleSet rules, boolean open) {
    /** Nobody dies, and nobody could. */
    static final Deaths NONE = new Deaths(List.of(), List.of(), RuleSet.NONE, false);

    /** It is unspecified what happens. */
    static final Deaths OPEN = new Deaths(List.of(), List.of(), RuleSet.NONE, true);
}
