package org.memtck.qemu;

import java.nio.file.Path;
import org.memtck.spec.Api;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/**
 * Opens {@code qemu} or {@code qemu:PATH}: the memory core inside an unmodified QEMU. The system property {@value
 * #BINARY} names the executable too, and prevails.
 */
@Api
public final class QemuProvider implements TargetProvider {
    /** The system property that names QEMU's executable. */
    public static final String BINARY = "memtck.qemu.binary";

    private final Host host;
    private final PluginSource source;

    /** For the service loader. */
    public QemuProvider() {
        this(Host.current(), PluginSource.packaged());
    }

    QemuProvider(Host host, PluginSource source) {
        this.host = host;
        this.source = source;
    }

    @Override
    public String name() {
        return "qemu";
    }

    @Override
    public String help() {
        return "qemu or qemu:PATH drives the memory core inside an installed QEMU (" + QemuProgram.DEFAULT
                + "); needs a C compiler the first time.";
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        QemuProgram program = QemuProgram.find(binary(argument), host);
        Path plugin = new PluginCompiler(host, source).compile();
        return new QemuTarget(new Launch(program, plugin).agent(), program);
    }

    private static String binary(String argument) {
        String property = System.getProperty(BINARY, "");
        String named = property.isEmpty() ? argument : property;
        return named.isEmpty() ? QemuProgram.DEFAULT : named;
    }
}
