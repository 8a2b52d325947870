package org.memtck.qemu;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Explains what QEMU printed when it failed to run the plugin, and what to do about it.
 *
 * @param command the command, to be run again by hand
 * @param result how it ended
 */
record LoadFailure(List<String> command, Tool.Result result) {
    private static final Pattern OTHER_VERSION =
            Pattern.compile("this QEMU supports only (?:a minimum version of|up to version) ([0-9]{1,6})");
    private static final Pattern MISSING = Pattern.compile("does not export (.+)");
    private static final int SHOWN = 8;

    /** The version of the interface for plugins that QEMU asks for instead of the plugin's. */
    Optional<String> pluginVersion() {
        Matcher matcher = OTHER_VERSION.matcher(result.output());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The meaning, the remedy, and the command to repeat it with, as a few lines. */
    String explanation() {
        return meaning() + "\nTo see it, run\n  " + ShellWords.quoted(command) + " < /dev/null";
    }

    private String meaning() {
        String said = result.output();
        if (said.contains("plugin interface not enabled") || said.contains("-plugin: invalid option")) {
            return "This QEMU was built without plugins. Use another build, or make one with\n"
                    + "  ./configure --enable-plugins --enable-modules";
        }
        if (said.contains("linked without --export-dynamic")) {
            return "This QEMU does not export the functions of its memory core, which is how QEMU is built by default: "
                    + missing() + ".\n" + "Distributions build it with modules, which need them. Either build it so:\n"
                    + "  ./configure --enable-plugins --enable-modules\n"
                    + "or, in a build folder of yours, link it again:\n"
                    + "  pyvenv/bin/meson configure -Dc_link_args=-Wl,--export-dynamic"
                    + " -Dcpp_link_args=-Wl,--export-dynamic && ninja";
        }
        if (MISSING.matcher(said).find()) {
            return "This QEMU lacks functions that the plugin calls, so it is of a version that the plugin does not know: "
                    + missing() + ".";
        }
        return "It ended with exit status " + result.status() + " and said:" + result.lastLines();
    }

    private String missing() {
        List<String> names = MISSING.matcher(result.output())
                .results()
                .map(match -> match.group(1))
                .toList();
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return "it lacks " + shown + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
