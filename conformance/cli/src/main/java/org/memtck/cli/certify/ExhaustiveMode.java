package org.memtck.cli.certify;

import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.exhaustive.Scope;
import org.memtck.kit.exhaustive.ScopeException;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.TargetInfo;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for a run of all cases of a scope, instead of cases that are drawn at random. */
final class ExhaustiveMode {
    @Option(
            names = "--exhaustive",
            description = "run all cases of a scope, each once, instead of cases that are drawn at random")
    private boolean on;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            converter = ScopeOption.class,
            description = {
                "with --exhaustive: trees=RxA are all trees of up to R regions over A addresses, changes=RxA all of"
                        + " these after each single change; several with commas between them; default"
                        + " trees=4x1,trees=3x2,changes=3x1,changes=2x4"
            })
    private @Nullable Scope scope;

    /** A scope by its text. */
    static final class ScopeOption implements ITypeConverter<Scope> {
        @Override
        public Scope convert(String text) {
            try {
                return Scope.parse(text);
            } catch (ScopeException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * Checks that no options are mixed that do not go together.
     *
     * @param seed the seed if one was given
     * @param cases the number of cases if one was given
     */
    void check(@Nullable Long seed, @Nullable Long cases) throws UserException {
        if (scope != null && !on) {
            throw new UserException("--scope goes with --exhaustive only");
        } else if (on && seed != null) {
            throw new UserException("--seed does not go with --exhaustive, which draws nothing");
        } else if (on && cases != null) {
            throw new UserException("--cases does not go with --exhaustive, which runs all; --scope says what all is");
        }
    }

    boolean isOn() {
        return on;
    }

    /** All cases, or null if cases are to be drawn. */
    @Nullable
    ExhaustiveCases cases(TargetInfo target, Profile profile) throws UserException {
        if (!on) {
            return null;
        }
        try {
            return new ExhaustiveCases(
                    scope == null ? Scope.DEFAULT : scope, profile.of(target.capabilities()), target.parameters());
        } catch (ScopeException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}
