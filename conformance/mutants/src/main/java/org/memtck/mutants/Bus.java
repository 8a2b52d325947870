package org.memtck.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.memtck.example.ExampleProvider;
import org.memtck.faults.FaultProvider;
import org.memtck.faults.interval.Interval;
import org.memtck.spec.Api;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** A bus that conforms, and of which mutants are made. */
@Api
public enum Bus {
    /** The page-table bus of the example adapter, with the code that connects it. */
    EXAMPLE("example", ExampleProvider.class, "", "org.memtck.example") {
        @Override
        boolean isMutated(String className) {
            return className.startsWith("org.memtck.example.")
                    && !className.startsWith("org.memtck.example.simple.")
                    && !className.equals(ExampleProvider.class.getName());
        }
    },

    /** The bus that keeps sorted segments. The faults made in it by hand are left alone. */
    INTERVAL("interval", FaultProvider.class, "interval", "org.memtck.faults") {
        @Override
        boolean isMutated(String className) {
            return className.startsWith("org.memtck.faults.interval.")
                    && !className.contains("Faults")
                    && !className.startsWith(Interval.class.getName() + "$")
                    && !className.equals(Interval.class.getName());
        }
    };

    private final String word;
    private final Class<? extends TargetProvider> provider;
    private final String argument;
    private final String root;

    Bus(String word, Class<? extends TargetProvider> provider, String argument, String root) {
        this.word = word;
        this.provider = provider;
        this.argument = argument;
        this.root = root;
    }

    /** Its name in reports and in the list of survivors. */
    public String word() {
        return word;
    }

    /** The bus as it is. */
    Target open() {
        return open(provider);
    }

    /** The bus that a provider opens, which is that of this bus, or of a mutant. */
    Target open(Class<?> provider) {
        try {
            return ((TargetProvider) provider.getDeclaredConstructor().newInstance()).open(argument);
        } catch (ReflectiveOperationException | TargetUnavailableException e) {
            throw new IllegalStateException(word + " cannot be opened", e);
        }
    }

    /** The class that opens it, once loaded by the loader of a mutant. */
    String provider() {
        return provider.getName();
    }

    /** Whether mutants are made of a class. */
    abstract boolean isMutated(String className);

    /** Whether a mutant has a class of its own, so that the mutated class is the one that others call. */
    boolean isReloaded(String className) {
        return className.startsWith(root + ".");
    }

    /** The names of the classes of which mutants are made, in alphabetical order. */
    List<String> mutatedClasses() {
        try {
            URI place =
                    provider.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return mutatedClasses(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return mutatedClasses(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes of " + word + " are nowhere", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> mutatedClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(root.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file).toString().replace(".class", ""))
                    .map(name -> name.replace('/', '.').replace('\\', '.'))
                    .filter(this::isMutated)
                    .sorted()
                    .toList();
        }
    }
}
