package org.memtck.kit.blame;

import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** The rule that an operation of the further families is there for. */
final class FamilyRule
        implements KindOperation.Visitor<Rule>,
                AttributeOperation.Visitor<Rule>,
                OwnerOperation.Visitor<Rule>,
                PinOperation.Visitor<Rule> {
    @Override
    public Rule setRomMode(KindOperation.SetRomMode op) {
        return Rule.ROMD_3;
    }

    @Override
    public Rule resizeRam(KindOperation.ResizeRam op) {
        return Rule.RAM_2;
    }

    @Override
    public Rule inspect(KindOperation.Inspect op) {
        return Rule.RAM_3;
    }

    @Override
    public Rule setTranslation(KindOperation.SetTranslation op) {
        return Rule.IOMMU_1;
    }

    @Override
    public Rule setLog(AttributeOperation.SetLog op) {
        return Rule.DIRTY_3;
    }

    @Override
    public Rule takeDirty(AttributeOperation.TakeDirty op) {
        return Rule.DIRTY_1;
    }

    @Override
    public Rule coalesce(AttributeOperation.Coalesce op) {
        return Rule.COAL_1;
    }

    @Override
    public Rule uncoalesce(AttributeOperation.Uncoalesce op) {
        return Rule.COAL_1;
    }

    @Override
    public Rule flush(AttributeOperation.Flush op) {
        return Rule.COAL_1;
    }

    @Override
    public Rule addEventfd(AttributeOperation.AddEventfd op) {
        return Rule.EVT_1;
    }

    @Override
    public Rule removeEventfd(AttributeOperation.RemoveEventfd op) {
        return Rule.EVT_2;
    }

    @Override
    public Rule makeOwner(OwnerOperation.MakeOwner op) {
        return Rule.LIFE_1;
    }

    @Override
    public Rule unown(OwnerOperation.Unown op) {
        return Rule.LIFE_5;
    }

    @Override
    public Rule ref(OwnerOperation.Ref op) {
        return Rule.LIFE_3;
    }

    @Override
    public Rule unref(OwnerOperation.Unref op) {
        return Rule.LIFE_3;
    }

    @Override
    public Rule destroy(OwnerOperation.Destroy op) {
        return Rule.LIFE_7;
    }

    @Override
    public Rule pin(PinOperation.Pin op) {
        return Rule.PIN_1;
    }

    @Override
    public Rule poke(PinOperation.Poke op) {
        return Rule.PIN_1;
    }

    @Override
    public Rule peek(PinOperation.Peek op) {
        return Rule.PIN_1;
    }

    @Override
    public Rule unpin(PinOperation.Unpin op) {
        return Rule.PIN_1;
    }
}
