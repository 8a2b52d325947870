package org.memtck.cli.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.memtck.cli.console.UserException;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.export.ScenarioExporter;

/** The forms in which scenarios can be written. */
public final class Exporters {
    private static final int WIDTH = 96;

    private final List<ScenarioExporter> exporters;
    /** Why some could not be loaded, or empty. */
    private final String problem;

    private Exporters(List<ScenarioExporter> exporters, String problem) {
        this.exporters = exporters.stream()
                .sorted(Comparator.comparing(ScenarioExporter::form))
                .toList();
        this.problem = problem;
    }

    /** The exporters on the class path. One that cannot be loaded only matters to the export command. */
    public static Exporters installed() {
        List<ScenarioExporter> found = new ArrayList<>();
        try {
            ServiceLoader.load(ScenarioExporter.class).forEach(found::add);
            return new Exporters(found, "");
        } catch (ServiceConfigurationError e) {
            return new Exporters(found, "; another on the class path cannot be loaded: " + e.getMessage());
        }
    }

    ScenarioExporter of(String form) throws UserException {
        for (ScenarioExporter exporter : exporters) {
            if (exporter.form().equals(form)) {
                return exporter;
            }
        }
        throw new UserException("there is no form '" + form + "'; the forms are "
                + exporters.stream().map(ScenarioExporter::form).collect(Collectors.joining(", ")) + problem);
    }

    /** The end of the command's help. */
    public String[] help() {
        List<String> lines = new ArrayList<>(List.of("", "Forms:"));
        for (ScenarioExporter exporter : exporters) {
            List<String> text = Paragraph.wrap(exporter.help(), WIDTH);
            lines.add(text.stream().collect(Collectors.joining("\n      ", "  ", "")));
        }
        return lines.toArray(String[]::new);
    }
}
