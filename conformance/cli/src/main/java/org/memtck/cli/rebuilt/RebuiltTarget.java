package org.memtck.cli.rebuilt;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.cli.report.TargetEntry;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

/** What a target declared, from a report. */
public final class RebuiltTarget {
    private RebuiltTarget() {}

    /**
     * What it declared.
     *
     * @throws IllegalArgumentException if the report does not say what a target can be
     */
    public static TargetInfo of(TargetEntry entry) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (String id : entry.capabilities()) {
            capabilities.add(capability(id));
        }
        TargetEntry.ParametersEntry bounds = entry.parameters();
        if (bounds == null || !bounds.maxRam().startsWith("0x")) {
            throw new IllegalArgumentException("the parameters of the target are missing");
        }
        Parameters parameters = new Parameters(
                Long.parseUnsignedLong(bounds.maxRam().substring(2), 16),
                bounds.addressBits(),
                bounds.granule(),
                bounds.maxAccess(),
                bounds.dirtyGranule(),
                bounds.dirtyWindow(),
                bounds.dirtyClients(),
                entry.page(),
                entry.dialect().isEmpty() ? Dialect.STRICT : Dialect.parse(String.join(",", entry.dialect())));
        return new TargetInfo(entry.name(), entry.version(), capabilities, parameters);
    }

    /**
     * A capability by its id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Capability capability(String id) {
        return Capability.withId(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no capability '" + id + "'"));
    }
}
