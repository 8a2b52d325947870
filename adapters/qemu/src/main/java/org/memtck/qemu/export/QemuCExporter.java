package org.memtck.qemu.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.export.ExpectedScenario;
import org.memtck.spec.export.ExpectedScenario.Step;
import org.memtck.spec.export.ExportException;
import org.memtck.spec.export.ScenarioExporter;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Writes a scenario as a C program that QEMU loads and that runs without memtck. */
@Api
public final class QemuCExporter implements ScenarioExporter {
    /** The largest file, in characters. It is for people. */
    private static final int LARGEST = 1 << 20;

    /** Made by {@link java.util.ServiceLoader}. */
    public QemuCExporter() {}

    @Override
    public String form() {
        return "qemu-c";
    }

    @Override
    public String help() {
        return "qemu-c: a file in C that compiles without QEMU's sources, is loaded by a stock qemu-system-* of 7.2 to 11.1"
                + " as a plugin, does the same with QEMU's own functions, and prints what was expected and observed; its"
                + " first lines say how it is run.";
    }

    @Override
    public String export(ExpectedScenario scenario) throws ExportException {
        Library library = Library.packaged();
        Program program = new Program(new Names(library));
        boolean hasOwners = has(scenario, OwnerOperation.class);
        Statements statements = new Statements(program, has(scenario, AttributeOperation.AddEventfd.class), hasOwners);
        Set<String> features = features(scenario);
        Checks checks = new Checks(program, features.contains("devices"));
        Sizes sizes = new Sizes();
        StringBuilder body = new StringBuilder();
        for (Step step : scenario.steps()) {
            try {
                body.append(new Paragraph(statements, checks, program, hasOwners).of(step));
                sizes.count(step);
            } catch (RefusedException e) {
                throw new ExportException(step.line(), String.valueOf(e.getMessage()));
            }
            if (body.length() > LARGEST) {
                throw new ExportException(
                        step.line(), "the file would be larger than 1 MiB; reduce the scenario first");
            }
        }
        SourceFile file = new SourceFile(
                library,
                scenario,
                features,
                parts -> sizes.in(parts).replace("OWNER_PARENT", parentOfOwners(scenario)));
        return file.text(program.declarations(), body.toString());
    }

    /** Where a ROM device can only be made for migration, its owner has to be a device. */
    private static String parentOfOwners(ExpectedScenario scenario) {
        boolean ownsRomDevice = scenario.steps().stream()
                .anyMatch(step -> step.operation() instanceof Operation.Create create
                        && create.spec() instanceof RegionSpec.RomDevice
                        && create.owner() != null);
        return ownsRomDevice ? "\"device\"" : "\"object\"";
    }

    private static boolean has(ExpectedScenario scenario, Class<? extends Operation> kind) {
        return scenario.steps().stream().map(Step::operation).anyMatch(kind::isInstance);
    }

    private static Set<String> features(ExpectedScenario scenario) {
        Set<String> features = new HashSet<>();
        for (Step step : scenario.steps()) {
            Operation operation = step.operation();
            if (operation instanceof Operation.Create create) {
                features.addAll(featuresOf(create.spec()));
            } else if (operation instanceof AttributeOperation.AddEventfd) {
                features.add("eventfds");
            } else if (operation instanceof OwnerOperation) {
                features.add("lives");
            } else if (operation instanceof Operation.Find) {
                features.add("find");
            }
        }
        return features;
    }

    private static List<String> featuresOf(RegionSpec spec) {
        if (spec instanceof RegionSpec.Mmio || spec instanceof RegionSpec.RomDevice) {
            return List.of("devices");
        }
        return spec instanceof RegionSpec.Iommu ? List.of("iommus") : List.of();
    }
}
