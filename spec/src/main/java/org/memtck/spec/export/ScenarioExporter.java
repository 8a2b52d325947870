package org.memtck.spec.export;

import org.memtck.spec.Api;

/** Writes scenarios in one form that can be run without memtck. Found as a service. */
@Api
public interface ScenarioExporter {
    /** The name of the form on the command line, such as {@code agent-session}. */
    String form();

    /** What the help says of it: what it is, and how it is run. */
    String help();

    /**
     * Returns the scenario in this form. The same scenario gives the same text.
     *
     * @throws ExportException if the form has no way to say some operation, or the text would be too large
     */
    String export(ExpectedScenario scenario) throws ExportException;
}
