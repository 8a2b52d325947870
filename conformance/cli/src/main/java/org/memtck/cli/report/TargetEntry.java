package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

/**
 * The target, in a report.
 *
 * @param page the page that it declares, in bytes
 * @param parameters its other bounds; null in reports of the time before they were written
 * @param dialect the variants by which it is judged; not there if there are none
 */
public record TargetEntry(
        String name,
        String version,
        long page,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ParametersEntry parameters,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> dialect,
        List<String> capabilities) {
    static final TargetEntry NONE = new TargetEntry("", "", 0, null, List.of(), List.of());

    /** What is missing is empty. */
    public TargetEntry {
        name = Given.text(name);
        version = Given.text(version);
        dialect = Given.list(dialect);
        capabilities = Given.list(capabilities);
    }

    /**
     * The bounds of a target, in bytes unless it says otherwise.
     *
     * @param maxRam the largest RAM, in hexadecimal, since it may need all of 64 bits
     * @param addressBits the width of an address, in bits
     * @param dirtyClients a number
     */
    public record ParametersEntry(
            String maxRam,
            int addressBits,
            long granule,
            int maxAccess,
            long dirtyGranule,
            long dirtyWindow,
            int dirtyClients) {
        /** What is missing is empty. */
        public ParametersEntry {
            maxRam = Given.text(maxRam);
        }

        static ParametersEntry of(Parameters parameters) {
            return new ParametersEntry(
                    "0x" + Long.toHexString(parameters.maxRam()),
                    parameters.addressBits(),
                    parameters.granule(),
                    parameters.maxAccess(),
                    parameters.dirtyGranule(),
                    parameters.dirtyWindow(),
                    parameters.dirtyClients());
        }
    }

    /** What a target declares. */
    public static TargetEntry of(TargetInfo info) {
        return new TargetEntry(
                info.name(),
                info.version(),
                info.parameters().page(),
                ParametersEntry.of(info.parameters()),
                info.parameters().dialect().texts(),
                info.capabilities().stream().map(Capability::id).sorted().toList());
    }
}
