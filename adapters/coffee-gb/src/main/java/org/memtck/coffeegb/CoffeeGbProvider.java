package org.memtck.coffeegb;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers Coffee GB's bus as the target {@code coffee-gb}. */
@Api
public final class CoffeeGbProvider implements TargetProvider {
    private static final String NAME = "coffee-gb";
    private static final String PROPERTIES = "/META-INF/maven/eu.rekawek.coffeegb/core/pom.properties";
    /** Every bus has the Game Boy's own memory at 0xc000 and above, so only the lower half of the addresses is free. */
    private static final Parameters PARAMETERS = new Parameters(0x8000, 15, 1, 1);

    private static final long MACHINE_ADDRESSES = 0x10000;
    private static final int MACHINE_BITS = 16;

    /** Is called by the service loader. */
    public CoffeeGbProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String help() {
        return NAME + ": the bus of Coffee GB, a Game Boy emulator in Java, used as the emulator does; " + NAME
                + ":api: with all that its classes allow; " + NAME
                + ":machine: the whole machine, for --board adapters/coffee-gb/boards/game-boy.board.";
    }

    /** The whole machine, which is certified with the board file {@code boards/game-boy.board}. */
    private static Target machine() throws TargetUnavailableException {
        Parameters bytes =
                new Parameters(MACHINE_ADDRESSES, MACHINE_BITS, 1, 1).in(Dialect.parse("VIS-2/open-bus=0xff"));
        TargetInfo info = new TargetInfo(NAME + "-machine", version(), Set.of(Capability.RAM), bytes);
        return new InProcessTarget(info, GameboyMachine::new);
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        if (argument.equals("machine")) {
            return machine();
        }
        Use use = switch (argument) {
            case "" -> Use.EMULATOR;
            case "api" -> Use.API;
            default ->
                throw new TargetUnavailableException("say '" + NAME + "', '" + NAME + ":api' or '" + NAME
                        + ":machine', and not '" + NAME + ":" + argument + "'");
        };
        TargetInfo info = new TargetInfo(NAME, version(), use.capabilities(), PARAMETERS);
        return new InProcessTarget(info, () -> new CoffeeGbAdapter(use));
    }

    /** The version of the emulator on the class path, which its jar states. */
    private static String version() throws TargetUnavailableException {
        try (InputStream in = CoffeeGbProvider.class.getResourceAsStream(PROPERTIES)) {
            if (in == null) {
                throw new TargetUnavailableException(
                        "the emulator is not on the class path: ./memtck in the sources adds it, or"
                                + " MEMTCK_CLASSPATH=... with eu.rekawek.coffeegb:core, guava and slf4j");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new TargetUnavailableException("the emulator's jar cannot be read: " + e.getMessage(), e);
        }
    }
}
