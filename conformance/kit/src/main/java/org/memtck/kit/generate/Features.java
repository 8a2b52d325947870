package org.memtck.kit.generate;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.target.Capability;

/** What one scenario uses of what the target offers: a random part of it, so that features meet in many combinations. */
final class Features {
    /** How likely a scenario has a feature at all, in a hundred. */
    private static final int LIKELY = 65;

    private final Set<Capability> enabled;
    private final boolean theme;

    private Features(Set<Capability> enabled, boolean theme) {
        this.enabled = enabled;
        this.theme = theme;
    }

    /**
     * Draws a part of the offered capabilities, and the theme. What a drawn one implies is drawn with it.
     *
     * @param focus draws the theme
     */
    static Features draw(ChoiceSource choices, Set<Capability> offered, Focus focus) {
        Set<Capability> drawn = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (offered.contains(capability) && choices.chance(likelihood(capability))) {
                drawn.add(capability);
            }
        }
        Set<Capability> theme = focus.draw(choices);
        drawn.addAll(theme);
        addIfOffered(Capability.OWNERS, Capability.PINS, 50, drawn, choices, offered);
        addIfOffered(Capability.PINS, Capability.READONLY, 60, drawn, choices, offered);
        addIfOffered(Capability.PINS, Capability.ALIAS, 40, drawn, choices, offered);
        addIfOffered(Capability.EVENTFD, Capability.COALESCING, 35, drawn, choices, offered);
        addIfOffered(Capability.IOMMU, Capability.DIRTY_LOG, 30, drawn, choices, offered);
        // An IOMMU region needs a space, so it is added, and all that is drawn after it, when one is open.
        addIfOffered(Capability.IOMMU, Capability.DYNAMIC, 100, drawn, choices, offered);
        Set<Capability> all = EnumSet.of(Capability.RAM);
        all.addAll(Capability.closure(drawn));
        all.retainAll(offered);
        return new Features(all, !theme.isEmpty());
    }

    /** Features that matter most together are drawn together more often than by chance. */
    private static void addIfOffered(
            Capability with,
            Capability added,
            int likelihood,
            Set<Capability> drawn,
            ChoiceSource choices,
            Set<Capability> offered) {
        if (drawn.contains(with) && offered.contains(added) && choices.chance(likelihood)) {
            drawn.add(added);
        }
    }

    private static int likelihood(Capability capability) {
        return switch (capability) {
            case DIAGNOSES_MISUSE -> 40;
            case TRANSACTIONS, RESERVATION, DEVICE_ERRORS -> 35;
            case RESIZEABLE_RAM,
                    FILE_RAM,
                    CALLER_RAM,
                    ROM_DEVICE,
                    IOMMU,
                    DIRTY_LOG,
                    COALESCING,
                    EVENTFD,
                    OWNERS,
                    PINS -> 22;
            default -> LIKELY;
        };
    }

    /** Whether it turns to something that was hit seldom. */
    boolean hasTheme() {
        return theme;
    }

    boolean has(Capability capability) {
        return enabled.contains(capability);
    }
}
