package org.memtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;

/** An agent to start from, as it stands in the project: a flat bus, or a tree. */
enum Starter {
    C("c", "agent.c", "cc"),
    C_TREE("c", "tree.c", "cc"),
    RUST("rust", "src/bin/agent.rs", "cargo"),
    RUST_TREE("rust", "src/bin/tree.rs", "cargo"),
    PYTHON("python", "agent.py", "python3"),
    PYTHON_TREE("python", "tree.py", "python3"),
    JAVASCRIPT("javascript", "agent.mjs", "node"),
    JAVASCRIPT_TREE("javascript", "tree.mjs", "node");

    /** A pattern for the names of those that offer all but what takes more than a tree. */
    static final String TREES = ".*_TREE";

    /** The project, seen from where the tests of this module run. */
    static final Path PROJECT = Path.of("../..");

    private final String folder;
    private final String file;
    private final String tool;

    Starter(String folder, String file, String tool) {
        this.folder = folder;
        this.file = file;
        this.tool = tool;
    }

    /** Where it stands, from the top of the project. */
    String folder() {
        return "adapters/agent/starters/" + folder;
    }

    /** The program that compiles or runs it. */
    String tool() {
        return tool;
    }

    /** Whether it is a tree, and no flat bus. */
    boolean isTree() {
        return name().matches(TREES);
    }

    /** The files of its folder, in which the flat bus and the tree share the protocol. */
    List<Path> files() {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(folder()))) {
            return files.filter(Files::isRegularFile)
                    .filter(each ->
                            !each.toString().matches(".*/(target|__pycache__)/.*") && !each.endsWith("Cargo.lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with the bus in it. */
    Path bus() {
        return bus(PROJECT.resolve(folder()));
    }

    /** The file with the bus in it, in a copy of its folder. */
    Path bus(Path copy) {
        return copy.resolve(file);
    }

    /**
     * Copies it to a folder and makes it ready to run. Without its tool the test is skipped.
     *
     * @return the command that runs it
     */
    List<String> install(Path target) {
        Programs.require(tool);
        copy(target);
        return prepare(target);
    }

    /** Copies its files to a folder. */
    void copy(Path target) {
        try {
            for (Path each : files()) {
                Path copy = target.resolve(
                        PROJECT.resolve(folder()).relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a copy in a folder ready to run, and returns the command that runs it. */
    List<String> prepare(Path target) {
        Path copy = target.resolve(file);
        return switch (tool) {
            case "cargo" -> List.of(Cargo.build(target, name(file)).toString());
            case "cc" -> List.of(compile(target, copy).toString());
            default -> List.of(tool, copy.toString());
        };
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private Path compile(Path target, Path source) {
        Path program = target.resolve("agent");
        List<String> compile = List.of(tool, "-std=gnu99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O1", "-o");
        Programs.run(
                target,
                Stream.concat(compile.stream(), Stream.of(program.toString(), source.toString()))
                        .toList());
        return program;
    }

    /** What it answers to a scenario. */
    static List<Observation> run(List<String> command, Scenario scenario)
            throws UserException, TargetUnavailableException {
        try (Target target = Targets.installed().open(name(command))) {
            return target.run(scenario).observations();
        }
    }

    /** Certifies what such a command runs: a flat bus with profile {@code flat}, a tree with all that it offers. */
    Cli certify(List<String> command, int cases) throws UserException {
        String profile = isTree() ? "full" : "flat";
        return Cli.run(
                Targets.installed(), false, "certify", name(command), "--profile", profile, "--cases", "" + cases);
    }

    /** The target that runs a command. */
    private static String name(List<String> command) {
        return "agent:'" + String.join("' '", command) + "'";
    }
}
