package org.memtck.kit.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.gate.Declaration;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

class TailorProperties {
    private static final List<Question> QUESTIONS = Question.ofRules();

    @Property(tries = 400)
    void whatIsCutIsWithinWhatIsAllowed(
            @ForAll("questions") Question question,
            @ForAll("bounds") Parameters bounds,
            @ForAll Set<Capability> allowed) {
        Parameters inDialect = bounds.in(question.dialect());

        new Tailor(bounds, allowed)
                .cut(question)
                .ifPresent(cut -> assertThat(new Declaration(allowed, bounds).excess(cut.steps(inDialect)))
                        .as(question.name())
                        .isEmpty());
    }

    @Property(tries = 200)
    void whatIsWithinIsLeftAsItIs(@ForAll("questions") Question question) {
        assertThat(Tailor.to(Parameters.UNBOUNDED).cut(question)).contains(question);
    }

    @Provide
    static Arbitrary<Question> questions() {
        return Arbitraries.of(QUESTIONS);
    }

    @Provide
    static Arbitrary<Parameters> bounds() {
        return Combinators.combine(
                        Arbitraries.integers().between(8, 64),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of(1, 2, 4, 8))
                .as((bits, granule, ram, access) ->
                        new Parameters(1L << Math.max(granule, ram), bits, 1L << granule, access));
    }
}
