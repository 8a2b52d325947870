package org.memtck.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memtck.spec.Api;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** Makes mutants with PIT's engine, which changes byte code. It is used by one thread at a time. */
@Api
public final class Mutator {
    private static final List<String> MUTATORS = List.of("STRONGER");

    /** Nearly all of these are the compiler's, of records and enumerations. */
    private static final List<String> NOT_MUTATED = List.of("equals", "hashCode", "toString", "values", "valueOf");

    private final Mutater engine = new GregorEngineFactory()
            .createEngine(EngineArguments.arguments().withMutators(MUTATORS).withExcludedMethods(NOT_MUTATED))
            .createMutator(new Classes());

    /** Reads classes as they are. */
    private static final class Classes implements ClassByteArraySource {
        @Override
        public Optional<byte[]> getBytes(String className) {
            try (InputStream in = Mutator.class.getClassLoader().getResourceAsStream(MutantLoader.file(className))) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All mutants of a bus, by class and place; always the same for the same classes. */
    public List<Mutant> mutants(Bus bus) {
        List<Mutant> mutants = new ArrayList<>();
        for (String name : bus.mutatedClasses()) {
            Map<String, Integer> counts = new HashMap<>();
            engine.findMutations(ClassName.fromString(name)).stream()
                    .sorted(Comparator.comparing(MutationDetails::getId))
                    .forEach(each -> mutants.add(mutant(bus, each, counts)));
        }
        return mutants;
    }

    private static Mutant mutant(Bus bus, MutationDetails each, Map<String, Integer> counts) {
        String kind = each.getMutator().substring(each.getMutator().lastIndexOf('.') + 1);
        String place = each.getClassName().getNameWithoutPackage().asJavaName() + "." + each.getMethod() + " " + kind;
        String id = place + " " + counts.merge(place, 1, Integer::sum);
        return new Mutant(bus, id, each.getLineNumber(), each.getDescription(), each.getId());
    }

    /** A loader for a mutant. */
    MutantLoader loader(Mutant mutant) {
        return new MutantLoader(
                mutant.bus(),
                mutant.key().getClassName().asJavaName(),
                engine.getMutation(mutant.key()).getBytes());
    }
}
