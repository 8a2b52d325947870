package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.Translations;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;

/**
 * Where a single access over several ranges goes if its first byte decides (variant VIS-9/first).
 *
 * @param decode what the first byte decodes to; null if what is there refuses the access
 * @param offset the offset of that byte in the region
 * @param rules the rules that lead there
 */
record FirstByte(@Nullable Decode decode, long offset, RuleSet rules) {
    /** Follows the first byte; null if another variant, or the strict rule, says what such an access does. */
    static @Nullable FirstByte of(Machine machine, Space from, long address, int size, boolean write) throws Misuse {
        if (!machine.dialect().has(Variant.VIS_9_FIRST)) {
            return null;
        }
        Space space = from;
        long at = address;
        RuleSet rules = StraddlingAccesses.OVER_RANGES;
        for (int translations = 0; !Transactions.isUnsettled(machine, space); translations++) {
            Decode decode = machine.map(space).at(at);
            long offset = decode.offsetOf(at);
            rules = rules.union(decode.rules()).union(ComparedMaps.rules(machine, space, at, decode, write));
            Region region = decode.region();
            if (region == null || !Iommus.isIommu(region)) {
                boolean refused = region != null && region.kind.isMemory();
                return new FirstByte(refused ? null : decode, offset, rules);
            } else if (Iommus.isTooDeep(translations) || (write && ReadOnly.mayRefuse(machine.dialect(), decode))) {
                return null;
            }
            Translations entries = region.translations();
            Long to = entries.translate(offset, write);
            rules = rules.union(Iommus.ofTranslation(to, translations));
            if (to == null) {
                return new FirstByte(null, 0, rules);
            }
            space = machine.space(entries.target);
            at = to;
            if (Long.compareUnsigned(offset + size - 1, entries.lastOfGranule(offset)) <= 0) {
                SingleAccess behind = SingleAccess.of(machine, space, at, size, write);
                if (!behind.isStraddling()) {
                    return behind.isCutByPage()
                            ? new FirstByte(null, 0, rules)
                            : new FirstByte(behind.decode(), behind.offset(), rules.union(behind.rules()));
                }
            }
        }
        return null;
    }
}
