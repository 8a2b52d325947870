package org.memtck.kit.generate;

import java.util.Set;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Whatever draws operations for one scenario. They share the choices, the features that were drawn for it, and the sketch. */
final class Drawers {
    final ChoiceSource choices;
    final Features features;
    final Reference reference;
    final Sketch sketch = new Sketch();
    final Layout layout;
    final RegionMaker regions;
    final RareRoots rareRoots;
    final Shadow shadow;
    final Placement placement;
    final Changes changes;
    final AddressPool addresses;
    final Accesses accesses;
    final Misuses misuses;
    final Specials specials;
    final Attributing attributing;
    final Pinning pinning;
    final Lifetimes lifetimes;

    Drawers(
            ChoiceSource choices,
            Set<Capability> capabilities,
            Parameters parameters,
            Focus focus,
            Reference reference) {
        this.choices = choices;
        this.features = Features.draw(choices, capabilities, focus);
        this.reference = reference;
        this.layout = new Layout(choices, parameters);
        this.regions = new RegionMaker(choices, features, layout, sketch);
        this.rareRoots = new RareRoots(choices, features, layout, parameters, sketch);
        this.shadow = new Shadow(choices, features, layout, sketch);
        this.placement = new Placement(choices, features, layout, sketch);
        this.changes = new Changes(choices, features, layout, sketch, placement);
        this.addresses = new AddressPool(choices, layout, sketch, reference);
        this.accesses = new Accesses(choices, features, sketch, parameters, reference, addresses);
        this.misuses = new Misuses(choices, features, layout, sketch, placement);
        this.specials = new Specials(choices, features, layout, sketch, placement, reference);
        this.attributing = new Attributing(choices, features, sketch, parameters);
        this.pinning = new Pinning(choices, sketch, parameters, accesses, addresses, reference);
        this.lifetimes = new Lifetimes(choices, sketch, regions, pinning);
    }
}
