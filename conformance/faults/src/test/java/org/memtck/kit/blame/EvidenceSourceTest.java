package org.memtck.kit.blame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.faults.Faults;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * Each source of evidence is needed: with it the rule that a fault breaks is blamed first, and with all sources but that one
 * another rule is. AGREEMENT and FAILING_CASES are what a campaign has counted; they have their tests in the kit.
 */
final class EvidenceSourceTest {
    private static final Set<EvidenceSource> COUNTED =
            EnumSet.of(EvidenceSource.AGREEMENT, EvidenceSource.FAILING_CASES);

    record Case(EvidenceSource source, String fault, String scenario) {
        @Override
        public String toString() {
            return source + " for " + fault;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        EvidenceSource.HOLE,
                        "priority-holes-of-aliases-hide",
                        "container A size=0x2; ram B size=0x1; alias C of=B offset=0x0 size=0x2; "
                                + "add B in=A at=0x1; add C in=A at=0x0; space S root=A; "
                                + "pin h space=S at=0x1 len=1 access=r"),
                new Case(
                        EvidenceSource.PRIORITY_SIGN,
                        "priority-unsigned",
                        "ram A size=0x1; reservation B size=0x1; ram C size=0x1; add B in=A at=0x0; "
                                + "add C in=A at=0x0 prio=-1; space S root=A; write S at=0x0 size=1 value=0x0"),
                new Case(
                        EvidenceSource.ADD_ORDER,
                        "add-low-after-high-lost",
                        "ram A size=0x1; ram B size=0x1; ram C size=0x1; add B in=A at=0x100000000; add C in=A at=0x0; "
                                + "space S root=A; flatview S"),
                new Case(
                        EvidenceSource.STRAY_WRITE,
                        "rom-changed-by-write-within",
                        "rom A size=0x1; ram B size=0x1; add B in=A at=0x0; space S root=A; "
                                + "write S at=0x0 size=1 value=0x1; disable B; load S at=0x0 len=1"),
                new Case(
                        EvidenceSource.PAGE_END,
                        "page-crossing-bytewise",
                        "mmio A size=0x1001 valid-unaligned=yes impl-unaligned=yes; space S root=A; read S at=0xfff size=2"),
                new Case(
                        EvidenceSource.COALESCING,
                        "coalesced-past-signals",
                        "mmio A size=0x2; coalesce A at=0x0 len=0x1; eventfd e region=A at=0x1 size=1; "
                                + "space S root=A; write S at=0x0 size=1 value=0x0; write S at=0x1 size=1 value=0x0"),
                new Case(
                        EvidenceSource.GRANULE,
                        "iommu-block-translated-once",
                        "ram A size=0x11; space S root=A; iommu B size=0x11 target=S granule=0x10; "
                                + "iotlb B iova=0x0 to=0x0 perm=rw; space T root=B; load T at=0x3 len=14"),
                new Case(
                        EvidenceSource.CONTENT,
                        "ram-forgets-when-added-again",
                        "ram A size=0x1; ram B size=0x1; fill B at=0x0 bytes=01; add B in=A at=0x0; "
                                + "space S root=B; del B; read S at=0x0 size=1"),
                new Case(
                        EvidenceSource.CLOSED_SPACE,
                        "space-opened-again-shows-old-map",
                        "ram A size=0x2; mmio B size=0x2; add B in=A at=0x0; space S root=A; unspace S; "
                                + "disable B; space T root=A; read T at=0x1 size=1"),
                new Case(
                        EvidenceSource.UNMAPPED_TARGET,
                        "gap-region-once",
                        "container A size=0x2; mmio B size=0x1; alias C of=B offset=0x0 size=0x1; add B in=A at=0x0; "
                                + "add C in=A at=0x1; space S root=A; write S at=0x0 size=1 value=0x0"),
                new Case(
                        EvidenceSource.ALIAS_OFFSET,
                        "alias-offset-lost",
                        "ram A size=0x1; alias B of=A offset=0x1 size=0x1; space S root=B; flatview S"),
                new Case(
                        EvidenceSource.ATTRIBUTE_TIMING,
                        "eventfd-lost-while-invisible",
                        "mmio A size=0x1; eventfd e region=A at=0x0 size=1; eventfd f region=A at=0x0 " + "size=1"),
                new Case(
                        EvidenceSource.DESTRUCTION,
                        "destroy-unowned-alias-refused",
                        "ram A size=0x1; alias B of=A offset=0x0 size=0x1; destroy B"),
                new Case(
                        EvidenceSource.DEVICE,
                        "callback-last-result-wins",
                        "mmio A size=0xc impl=1..4 valid-unaligned=yes errors=0x0..0x4; space S root=A; "
                                + "write S at=0x4 size=8 value=0x0"),
                new Case(
                        EvidenceSource.EARLIER_ACCESS,
                        "tlb-hit-by-page",
                        "ram A size=0x1; space S root=A; read S at=0x0 size=1; read S at=0x1 size=1"),
                new Case(
                        EvidenceSource.WRITABLE,
                        "readonly-container-ignored",
                        "container A size=0x1; readonly A on=yes; ram B size=0x1; add B in=A at=0x0; "
                                + "space S root=A; write S at=0x0 size=1 value=0x1; read S at=0x0 size=1"),
                new Case(
                        EvidenceSource.WINDOW_LENGTH,
                        "pin-to-end-of-region",
                        "container A size=0x2; ram B size=0x2; ram C size=0x1; add B in=A at=0x0; add C in=A at=0x1 prio=1; "
                                + "space S root=A; pin h space=S at=0x0 len=2 access=r"),
                new Case(
                        EvidenceSource.PERMISSION,
                        "iommu-second-not-checked",
                        "ram A size=0x21; space S root=A; iommu B size=0x11 target=S granule=0x10; "
                                + "iotlb B iova=0x10 to=0x0 perm=rw; iotlb B iova=0x0 to=0x20 perm=r; "
                                + "add B in=A at=0x0; write S at=0x10 size=1 value=0x0"),
                new Case(
                        EvidenceSource.LOGGED_ONCE,
                        "dirty-log-on-once",
                        "ram A size=0x1; log A client=0 on=yes; space S root=A; log A client=0 on=no; "
                                + "log A client=0 on=yes; write S at=0x0 size=1 value=0x0; "
                                + "dirty A at=0x0 len=0x1 client=0"),
                new Case(
                        EvidenceSource.END_OF_ADDRESSES,
                        "lookup-end-overflows",
                        "mmio A size=0x10000000000000000; space S root=A; read S at=0x0 size=1"),
                new Case(
                        EvidenceSource.FORBIDDEN,
                        "unowned-finalized-when-removed",
                        "ram A size=0x1; ram B size=0x1; add A in=B at=0x0; del A"),
                new Case(
                        EvidenceSource.NEIGHBOURS,
                        "block-all-or-nothing",
                        "mmio A size=0x1; space S root=A; store S at=0x0 bytes=0102"),
                new Case(
                        EvidenceSource.NO_ALIAS,
                        "alias-shows-disabled",
                        "ram A size=0x1; alias B of=A offset=0x0 size=0x1; disable A; space S root=B; " + "flatview S"),
                new Case(
                        EvidenceSource.NO_SUSPECT_LEFT,
                        "lookup-misses-last-byte",
                        "mmio A size=0x1; space S root=A; read S at=0x0 size=1"),
                new Case(
                        EvidenceSource.NO_TRANSACTION,
                        "transaction-commits-one-region",
                        "ram A size=0x1; ram B size=0x1; add B in=A at=0x0; begin; del B; commit; add B "
                                + "in=A at=0x0"),
                new Case(
                        EvidenceSource.OTHER_CHANGES,
                        "change-of-last-byte-not-drawn",
                        "ram A size=0x1; space S root=A; readonly A on=yes; flatview S"),
                new Case(
                        EvidenceSource.OTHER_KINDS,
                        "reservation-claims-nothing",
                        "reservation A size=0x1; space S root=A; find S at=0x0"),
                new Case(
                        EvidenceSource.OTHER_QUESTIONS,
                        "lookup-misses-last-byte",
                        "mmio A size=0x2; space S root=A; load S at=0x1 len=2"),
                new Case(
                        EvidenceSource.QUERY_CONSISTENCY,
                        "view-misses-retarget",
                        "ram A size=0x1; alias B of=A offset=0x0 size=0x1; space S root=B; retarget B "
                                + "offset=0x1; flatview S"),
                new Case(
                        EvidenceSource.REBUILDING,
                        "change-of-last-byte-not-drawn",
                        "ram A size=0x1; space S root=A; readonly A on=yes; flatview S"),
                new Case(
                        EvidenceSource.SINGLE_ACCESS,
                        "access-up-to-end-refused",
                        "mmio A size=0x4; space S root=A; write S at=0x2 size=2 value=0x0"),
                new Case(
                        EvidenceSource.SYMPTOMS,
                        "callback-junk-reaches-guest",
                        "mmio A size=0x1; space S root=A; read S at=0x0 size=1"));
    }

    private static Fault fault(String id) {
        return Faults.all().stream()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static List<Operation> operations(String scenario) {
        List<Operation> operations = new ArrayList<>();
        for (String line : scenario.split("; ", -1)) {
            try {
                operations.add(ScenarioText.parseOperation(line));
            } catch (SyntaxException e) {
                throw new AssertionError(line, e);
            }
        }
        return operations;
    }

    /**
     * Many holes of containers agreed, where those of aliases do not, much that is read-only, and many windows that ended where
     * their memory does; nothing else is known.
     */
    private static long agreed(Rule rule) {
        return rule == Rule.PRIO_4 || rule == Rule.RO_2 || rule == Rule.PIN_3 ? 1_000 : 0;
    }

    private static Rule blamed(Case each, Set<EvidenceSource> sources) {
        Target target = fault(each.fault()).target();
        Trial failing = Trial.of(target, operations(each.scenario()), Avoidance.NONE, true);
        assertThat(failing.fails()).as("%s fails", each.fault()).isTrue();
        CampaignEvidence campaign = new CampaignEvidence(EvidenceSourceTest::agreed, List.of(Suspects.of(failing)));
        return Blame.rank(
                        failing,
                        campaign,
                        target.info().parameters(),
                        operations -> Trial.of(target, operations, Avoidance.NONE, true),
                        rule -> false,
                        sources)
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole-devices-hide-each-other", "lookup-end-overflows"})
    void whatTakesTwoRegionsOf2To64BytesIsToldFromWhatTakesOne(String fault) {
        Case two = new Case(
                EvidenceSource.END_OF_ADDRESSES,
                fault,
                "container A size=0x10000000000000000; mmio B size=0x10000000000000000; "
                        + "mmio C size=0x10000000000000000; add B in=A at=0x0; add C in=A at=0x0; space S root=A; "
                        + "read S at=0x0 size=1");

        assertThat(blamed(two, EnumSet.allOf(EvidenceSource.class)))
                .isEqualTo(fault(fault).breaks());
    }

    @Test
    void aTransactionPutsOffWhatAChangeShowsAndNotItsAnswer() {
        Case refused = new Case(
                EvidenceSource.NO_TRANSACTION,
                "ramresize-beyond-max-in-transaction",
                "ram A size=0x1 backing=resizeable max=0x1; begin; ramresize A size=0x2");

        assertThat(blamed(refused, EnumSet.allOf(EvidenceSource.class))).isEqualTo(Rule.RAM_2);
    }

    @Test
    void anOrderThatAnotherChangeLeavesRightIsNotToBlame() {
        Case moved = new Case(
                EvidenceSource.OTHER_CHANGES,
                "move-drops-siblings",
                "ram A size=0x1; ram B size=0x1; mmio C size=0x1; add B in=A at=0x0 prio=1; add C in=A at=0x0; "
                        + "space S root=A; move C at=0x0; write S at=0x0 size=1 value=0x0");

        assertThat(blamed(moved, EnumSet.allOf(EvidenceSource.class))).isEqualTo(Rule.TREE_2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSourceMakesTheDifference(Case each) {
        Rule own = fault(each.fault()).breaks();

        assertThat(blamed(each, EnumSet.allOf(EvidenceSource.class))).isEqualTo(own);
        assertThat(blamed(each, EnumSet.complementOf(EnumSet.of(each.source()))))
                .isNotEqualTo(own);
    }

    @Test
    void everySourceHasACase() {
        Set<EvidenceSource> tested = EnumSet.copyOf(COUNTED);
        cases().forEach(each -> tested.add(each.source()));

        assertThat(tested).containsExactlyInAnyOrder(EvidenceSource.values());
    }
}
