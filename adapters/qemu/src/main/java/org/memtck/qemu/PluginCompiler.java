package org.memtck.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.memtck.spec.target.TargetUnavailableException;

/** Compiles the plugin with the system's C compiler, once for each source and compiler. */
final class PluginCompiler {
    private static final List<String> OPTIONS = List.of("-O2", "-shared", "-fPIC");
    private static final String PACKAGES = " (Debian: apt-get install gcc libc6-dev)";

    private final Host host;
    private final PluginSource source;

    PluginCompiler(Host host, PluginSource source) {
        this.host = host;
        this.source = source;
    }

    /** The compiled plugin, from the cache or made now. */
    Path compile() throws TargetUnavailableException {
        List<String> compiler = compiler();
        Path folder = CacheFolder.find(host);
        Path plugin = folder.resolve("memtck-qemu-" + hash(compiler) + ".so");
        if (!Files.isRegularFile(plugin)) {
            compile(compiler, folder, plugin);
        }
        return plugin;
    }

    /** What CC says, which may be several words, or else cc or gcc. */
    List<String> compiler() throws TargetUnavailableException {
        Optional<String> named = host.variable("CC");
        List<String> names = named.map(List::of).orElse(List.of("cc", "gcc"));
        for (String name : names) {
            String[] words = name.strip().split("\\s+", -1);
            Optional<Path> program = host.program(words[0]);
            if (program.isPresent()) {
                List<String> command = new ArrayList<>(List.of(words));
                command.set(0, program.get().toString());
                command.addAll(OPTIONS);
                return command;
            }
        }
        throw new TargetUnavailableException("QEMU is available, but its plugin cannot be compiled: there is no C"
                + " compiler " + String.join(" or ", names) + (named.isPresent() ? ", which CC names" : "")
                + ". Install one" + PACKAGES + " or set CC");
    }

    private String hash(List<String> compiler) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join(" ", compiler).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            source.addTo(digest);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compiles in a folder of its own and moves the result in place, so that two runs at once do not collide. */
    private void compile(List<String> compiler, Path folder, Path plugin) throws TargetUnavailableException {
        try {
            Path workshop = Files.createTempDirectory(folder, "memtck-qemu-");
            try {
                Path output = workshop.resolve("plugin.so");
                run(compiler, source.writeTo(workshop), output);
                Files.move(output, plugin, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(workshop);
            }
        } catch (IOException e) {
            throw new TargetUnavailableException(
                    "the plugin for QEMU cannot be compiled into " + folder + ": " + e.getMessage()
                            + ". The folder needs room and must be writable; XDG_CACHE_HOME names another one.",
                    e);
        }
    }

    /** Deletes a folder of files. */
    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static void run(List<String> compiler, Path input, Path output)
            throws IOException, TargetUnavailableException {
        List<String> command = new ArrayList<>(compiler);
        command.addAll(List.of("-o", output.toString(), input.toString()));
        Tool.Result result = Tool.run(command);
        if (result.status() != 0) {
            throw new TargetUnavailableException("the plugin for QEMU does not compile: '" + String.join(" ", command)
                    + "' ended with exit status " + result.status() + " and said:" + result.lastLines()
                    + "\nThe compiler and the headers of the C library are needed" + PACKAGES);
        }
    }
}
