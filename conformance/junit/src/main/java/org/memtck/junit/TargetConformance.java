package org.memtck.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.spec.Api;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/**
 * Certifies a target of any kind. One campaign is run, with the first of the rules that is asked for; each rule is a test that
 * says how the rule came out:
 *
 * <ul>
 *   <li>it passes where every step that the rule decided agreed, and fails with the smallest scenario that was found where
 *       one did not;
 *   <li>it is aborted, and so skipped in reports, where the target does not offer what the rule needs, or the profile leaves it
 *       out; where the campaign did not exercise the rule enough; where violations of others make it impossible to tell; or
 *       where the violation is a known deviation.
 * </ul>
 *
 * <p>A family of which the target offers nothing is one aborted test, and rules that are not chosen have none.
 * <p>Further tests ask for what the target does not offer, which it has to refuse; fail if fewer than half of the rules came to
 * a verdict, or if something differed that no violated rule explains; and replay the kept scenarios.
 */
@Api
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(SettingsResolver.class)
public abstract class TargetConformance {
    /** For subclasses, which get the tests. */
    protected TargetConformance() {}

    /**
     * Opens the target. This is called more than once, and each target is closed after use; properties of the same project
     * may use it, too.
     *
     * @throws Exception if it cannot be had; the tests fail then
     */
    public abstract Target target() throws Exception;

    /** How much of what the target offers is certified; everything, unless this is overridden. */
    protected Profile profile() {
        return Profile.FULL;
    }

    /** The violations that are accepted, each with a reason; none, unless this is overridden. */
    protected KnownDeviations known() {
        return KnownDeviations.NONE;
    }

    /** The folder of the kept scenarios, {@code src/test/memtck} unless this is overridden; it need not be there. */
    protected Path regressions() {
        return Path.of("src", "test", "memtck");
    }

    /**
     * The board file of a machine whose map is fixed, or empty, as it is unless this is overridden. The target then needs to create
     * nothing: every range, edge and change of the board is covered, and {@code memtck.seed} and {@code memtck.cases} count for
     * nothing.
     */
    protected Optional<Path> board() {
        return Optional.empty();
    }

    /** A container for each family, with a test for each of its rules. */
    @TestFactory
    @DisplayName("rules")
    final Stream<DynamicNode> rules(Settings settings) throws Exception {
        Certification certification = new Certification(Opened.by(this), settings, known());
        return RuleNodes.of(certification).onClose(certification::close);
    }

    /** A test for each kept scenario. */
    @TestFactory
    @DisplayName("regressions")
    final Stream<DynamicNode> regressions(Settings settings) throws Exception {
        Regressions regressions = new Regressions(Opened.by(this), known());
        return regressions.nodes(settings.regressions()).onClose(regressions::close);
    }
}
