package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.target.Targets;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;

/** An adapter that does not work at all is not there: exit status 2, and no verdict. */
class UnavailableTargetTest {
    private static Cli certify(Supplier<Target> opener) {
        TargetProvider provider = new TargetProvider() {
            @Override
            public String name() {
                return "mine";
            }

            @Override
            public String help() {
                return "mine: a bus";
            }

            @Override
            public Target open(String argument) {
                return opener.get();
            }
        };
        return Cli.run(new Targets(List.of(provider)), false, "certify", "mine", "--cases", "64");
    }

    private static void isUnable(Cli result, String... message) {
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err())
                .startsWith("memtck: target mine is not available: ")
                .contains(message);
        assertThat(result.out()).doesNotContain("conformant");
    }

    @Test
    void aLibraryThatIsMissingWhenItIsOpenedIsNamed() {
        isUnable(
                certify(() -> {
                    throw new NoClassDefFoundError("emu/Bus");
                }),
                "NoClassDefFoundError: emu/Bus");
    }

    @Test
    void aLibraryThatIsMissingWhenItIsFirstUsedIsNamed() {
        TargetInfo info = new TargetInfo("bus", "1", Set.of(Capability.RAM), Parameters.UNBOUNDED);
        isUnable(
                certify(() -> new InProcessTarget(info, () -> {
                    throw new NoClassDefFoundError("emu/Bus");
                })),
                "NoClassDefFoundError: emu/Bus",
                "class path");
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsNullIsNamed() {
        isUnable(
                certify(() -> new InProcessTarget(new TargetInfo("bus", "1", null, Parameters.UNBOUNDED), () -> null)),
                "bus has null for its capabilities");
        isUnable(certify(() -> new InProcessTarget(null, () -> null)), "its info() is null");
        isUnable(certify(() -> null), "its provider opens null");
    }
}
