package org.memtck.mutants;

import java.io.IOException;
import java.io.InputStream;
import org.memtck.spec.target.Target;

/** Loads a bus with one class changed. What it shares with the kit, such as the contract of a target, it does not load. */
final class MutantLoader extends ClassLoader {
    private final Bus bus;
    private final String mutated;
    private final byte[] bytes;

    /**
     * Prepares to load.
     *
     * @param mutated the name of the class that is changed
     * @param bytes its byte code
     */
    MutantLoader(Bus bus, String mutated, byte[] bytes) {
        super(MutantLoader.class.getClassLoader());
        this.bus = bus;
        this.mutated = mutated;
        this.bytes = bytes;
    }

    /** Where a class loader finds the byte code of a class. */
    static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** The bus as a target; fails like the mutant does, if it does so at once. */
    Target target() {
        try {
            return bus.open(loadClass(bus.provider()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(bus.word() + " is not there", e);
        }
    }

    /** Fills the mutant's fuel up when run. */
    Runnable fuel() {
        try {
            return (Runnable)
                    loadClass(Fuel.class.getName()).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("there is no fuel", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (name.startsWith(Fuel.class.getName())) {
                return define(name, original(name));
            }
            if (bus.isReloaded(name)) {
                byte[] code = name.equals(mutated) ? bytes : original(name);
                return define(name, bus.isMutated(name) ? FuelLines.into(code) : code);
            }
            return super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name, byte[] code) {
        return defineClass(name, code, 0, code.length);
    }

    private static byte[] original(String name) throws ClassNotFoundException {
        try (InputStream in = MutantLoader.class.getClassLoader().getResourceAsStream(file(name))) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
