package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.Translations;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;

/**
 * Where a single access ends (rule VIS-7): in the range of the flat view that holds all of it, after all translations by IOMMU
 * regions.
 *
 * @param decode what the last address of the access decodes to, or null if an IOMMU region lets nothing pass, or if there is
 *     more than one range
 * @param offset the offset of its first byte in the region
 * @param rules the rules that lead there
 * @param isStraddling whether it lies in more than one range, or it is unspecified where it ends
 * @param isCutByPage whether the edge of a page refuses it (variant VIS-7/pages)
 */
record SingleAccess(@Nullable Decode decode, long offset, RuleSet rules, boolean isStraddling, boolean isCutByPage) {
    private static final SingleAccess STRADDLING = new SingleAccess(null, 0, RuleSet.NONE, true, false);

    /** Follows an access of 1 to 8 bytes. */
    static SingleAccess of(Machine machine, Space from, long address, int size, boolean write) throws Misuse {
        Space space = from;
        long at = address;
        RuleSet rules = RuleSet.NONE;
        for (int translations = 0; ; translations++) {
            SingleAccess here = within(machine, space, at, size, write);
            if (here.decode == null) {
                return STRADDLING;
            }
            rules = rules.union(here.rules);
            Region region = here.decode.region();
            if (region == null || !Iommus.isIommu(region)) {
                return new SingleAccess(here.decode, here.offset, rules, false, here.isCutByPage);
            }
            Translations entries = region.translations();
            long last = here.offset + size - 1;
            if (Iommus.isTooDeep(translations)
                    || Long.compareUnsigned(entries.lastOfGranule(here.offset), last) < 0
                    || (write && ReadOnly.mayRefuse(machine.dialect(), here.decode))) {
                return STRADDLING;
            }
            Long to = entries.translate(here.offset, write);
            rules = rules.union(Iommus.ofTranslation(to, translations));
            if (to == null) {
                return new SingleAccess(null, 0, rules, false, false);
            }
            space = machine.space(entries.target);
            at = to;
        }
    }

    /** Finds the range of one space that holds an access. */
    private static SingleAccess within(Machine machine, Space space, long at, int size, boolean write) {
        AddressMap map = machine.map(space);
        long last = at + size - 1;
        if (Transactions.isUnsettled(machine, space) || Long.compareUnsigned(last, at) < 0) {
            return STRADDLING;
        }
        int index = map.indexOf(at);
        Decode decode = map.decode(index);
        RuleSet rules = decode.rules().union(ComparedMaps.rules(machine, space, at, decode, write));
        boolean crosses = ((at ^ last) & -machine.world().parameters().page()) != 0;
        while (Long.compareUnsigned(decode.last(), last) < 0) {
            Decode next = map.decode(++index);
            if (!decode.isContinuedBy(next)) {
                return STRADDLING;
            }
            rules = rules.union(next.rules()).union(ComparedMaps.rules(machine, space, next.first(), next, write));
            decode = next;
            crosses = true;
        }
        if (write) {
            rules = rules.union(Eventfds.ofWrite(map, index, decode.offsetOf(at), decode.offsetOf(last)));
        }
        boolean decides = crosses && decode.region() != null;
        boolean cut = decides
                && machine.dialect().has(Variant.VIS_7_PAGES)
                && decode.there().kind.isMemory()
                && isCutByPage(
                        map, index, at, last, machine.world().parameters().page());
        return new SingleAccess(decode, decode.offsetOf(at), decides ? rules.with(Rule.VIS_7) : rules, false, cut);
    }

    /** Whether an access crosses an edge of a page of which its range does not fill both sides (variant VIS-7/pages). */
    private static boolean isCutByPage(AddressMap map, int index, long at, long last, long page) {
        int from = index;
        while (from > 0 && map.decode(from - 1).isContinuedBy(map.decode(from))) {
            from--;
        }
        int to = index;
        while (to + 1 < map.count() && map.decode(to).isContinuedBy(map.decode(to + 1))) {
            to++;
        }
        long edge = last & -page;
        boolean crosses = Long.compareUnsigned(at, edge) < 0;
        boolean fillsBefore = Long.compareUnsigned(map.decode(from).first(), edge - page) <= 0;
        boolean fillsBehind =
                Long.compareUnsigned(edge + (page - 1), map.decode(to).last()) <= 0;
        return crosses && !(fillsBefore && fillsBehind);
    }
}
