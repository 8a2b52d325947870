package org.memtck.cli.vectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Version;
import org.memtck.kit.vectors.Vector;
import org.memtck.kit.vectors.VectorBounds;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code index.json} of a folder of vectors holds.
 *
 * @param memtck the version that wrote it
 * @param format the version of the vectors' form: of this file, and of the lines that tell of freedoms
 * @param language the version of the scenario language
 * @param seed what the generated vectors were chosen with
 * @param implied for each capability that implies others, which
 * @param rules how many generated vectors hit each rule
 * @param vectors all of them
 */
record VectorIndex(
        String memtck,
        int format,
        int language,
        long seed,
        Map<String, Set<String>> implied,
        Map<String, Integer> rules,
        List<Entry> vectors) {
    private static final int FORMAT = 1;
    private static final int LANGUAGE = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * A vector.
     *
     * @param file relative to the folder
     * @param operations how many it has
     * @param freedoms how many lines of it tell of a freedom
     * @param needs ids of capabilities that a target has to offer
     * @param rules ids of the rules that decide some step
     */
    record Entry(String file, int operations, int freedoms, Set<String> needs, Bounds parameters, List<String> rules) {
        static Entry of(Vector vector) {
            return new Entry(
                    vector.file(),
                    vector.steps().size(),
                    vector.freedoms(),
                    ids(vector.needs()),
                    Bounds.of(vector.bounds()),
                    vector.rules().toList().stream().map(Rule::id).toList());
        }
    }

    /** What a vector asks of a target's parameters; what is about dirty logging or files is not there if it uses none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bounds(
            @JsonProperty("max-ram") BigInteger maxRam,
            @JsonProperty("address-bits") int addressBits,
            BigInteger granule,
            @JsonProperty("max-access") int maxAccess,
            @JsonProperty("dirty-window") @Nullable Long dirtyWindow,
            @JsonProperty("dirty-granule") @Nullable Long dirtyGranule,
            @JsonProperty("dirty-clients") @Nullable Integer dirtyClients,
            @Nullable Long page) {
        static Bounds of(VectorBounds bounds) {
            boolean logs = bounds.dirtyClients() > 0;
            return new Bounds(
                    unsigned(bounds.maxRam()),
                    bounds.addressBits(),
                    unsigned(bounds.granule()),
                    bounds.maxAccess(),
                    logs ? bounds.dirtyWindow() : null,
                    bounds.dirtyGranule() == 0 ? null : bounds.dirtyGranule(),
                    logs ? bounds.dirtyClients() : null,
                    bounds.page() > 0 ? bounds.page() : null);
        }

        private static BigInteger unsigned(long number) {
            return new BigInteger(Long.toUnsignedString(number));
        }
    }

    static VectorIndex of(long seed, List<Vector> vectors) {
        return new VectorIndex(
                Version.text(),
                FORMAT,
                LANGUAGE,
                seed,
                implications(),
                hits(vectors),
                vectors.stream().map(Entry::of).toList());
    }

    private static Map<String, Set<String>> implications() {
        Map<String, Set<String>> implied = new LinkedHashMap<>();
        for (Capability capability : Capability.values()) {
            Set<String> others = ids(Capability.closure(Set.of(capability)));
            others.remove(capability.id());
            if (!others.isEmpty()) {
                implied.put(capability.id(), others);
            }
        }
        return implied;
    }

    private static Map<String, Integer> hits(List<Vector> vectors) {
        Map<Rule, Integer> hits = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            hits.put(rule, 0);
        }
        vectors.stream()
                .filter(vector -> vector.file().startsWith("generated/"))
                .forEach(vector -> vector.rules().forEach(rule -> hits.merge(rule, 1, Integer::sum)));
        Map<String, Integer> named = new LinkedHashMap<>();
        hits.forEach((rule, number) -> named.put(rule.id(), number));
        return named;
    }

    private static Set<String> ids(Set<Capability> capabilities) {
        Set<String> ids = new TreeSet<>();
        capabilities.forEach(capability -> ids.add(capability.id()));
        return ids;
    }

    /** The text of the file. */
    String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }
}
