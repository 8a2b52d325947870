package org.memtck.cli.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** The targets that can be named on the command line. */
public final class Targets {
    private static final int WIDTH = 96;

    private final List<TargetProvider> providers;

    public Targets(List<TargetProvider> providers) {
        this.providers = providers.stream()
                .sorted(Comparator.comparing(TargetProvider::name))
                .toList();
    }

    /** Those on the class path. */
    public static Targets installed() throws UserException {
        List<TargetProvider> found = new ArrayList<>();
        try {
            ServiceLoader.load(TargetProvider.class).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new UserException("a target on the class path cannot be loaded: " + e.getMessage());
        }
        return new Targets(found);
    }

    /** The names, in alphabetical order. */
    public List<String> names() {
        return providers.stream().map(TargetProvider::name).toList();
    }

    /**
     * Opens the target that the user named. One that does not say what it is, or whose classes are missing, is not there.
     *
     * @param named {@code NAME} or {@code NAME:ARGUMENT}
     */
    public Target open(String named) throws UserException, TargetUnavailableException {
        int colon = named.indexOf(':');
        TargetProvider provider = provider(named);
        Target target = null;
        try {
            target = provider.open(colon < 0 ? "" : named.substring(colon + 1));
            requireInfo(target, named);
            target.requireAvailable();
            return target;
        } catch (TargetUnavailableException e) {
            close(target);
            throw target == null ? e : unavailable(named, String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | LinkageError e) {
            close(target);
            throw unavailable(named, e + at(e), e);
        }
    }

    /** Adapters are written in languages that do not check for null. */
    private static void requireInfo(@Nullable Target target, String named) throws UserException {
        if (target == null || target.info() == null) {
            String what = target == null ? "provider opens null" : "info() is null";
            throw new UserException("target " + named + " is not available: its " + what);
        }
    }

    private static void close(@Nullable Target target) {
        if (target != null) {
            target.close();
        }
    }

    private static String at(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        return trace.length == 0 ? "" : ", at " + trace[0];
    }

    private static TargetUnavailableException unavailable(String named, String why, Throwable cause) {
        return new TargetUnavailableException("target " + named + " is not available: " + why, cause);
    }

    /** Whether several of the target that the user named can be used at the same time. */
    boolean areIndependent(String named) throws UserException {
        return provider(named).areIndependent();
    }

    private TargetProvider provider(String named) throws UserException {
        int colon = named.indexOf(':');
        String name = colon < 0 ? named : named.substring(0, colon);
        for (TargetProvider provider : providers) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new UserException("there is no target '" + name + "'; the targets are " + String.join(", ", names())
                + ", and agent:COMMAND runs a program of yours");
    }

    /** The end of the help of a command that takes a target. */
    public String[] help() {
        List<String> lines = new ArrayList<>(List.of("", "Targets:"));
        for (TargetProvider provider : providers) {
            List<String> text = Paragraph.wrap(provider.help(), WIDTH);
            lines.add(text.stream().collect(Collectors.joining("\n      ", "  ", "")));
        }
        lines.add("More are found on the class path: MEMTCK_CLASSPATH=my.jar adds one's own.");
        return lines.toArray(String[]::new);
    }
}
