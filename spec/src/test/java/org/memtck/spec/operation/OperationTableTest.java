package org.memtck.spec.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

class OperationTableTest {
    private static final List<OperationType> ALL = OperationType.all();

    @Test
    void everyOperationAndEveryKindOfRegionHasOneRow() {
        List<Class<?>> records = new ArrayList<>(leavesOf(Operation.class));
        records.remove(Operation.Create.class);
        records.addAll(leavesOf(RegionSpec.class));

        assertThat(ALL).extracting(OperationType::record).containsExactlyInAnyOrderElementsOf(records);
    }

    /** The records below a sealed interface, however deep. */
    private static List<Class<?>> leavesOf(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses())
                        .<Class<?>>flatMap(below -> leavesOf(below).stream())
                        .toList()
                : List.of(kind);
    }

    @Test
    void aKeywordTellsTheOperation() {
        List<String> said = new ArrayList<>();
        for (OperationType type : ALL) {
            said.add(type.keyword() + " " + type.backing());
            if (!type.keywordForOff().isEmpty()) {
                said.add(type.keywordForOff() + " ");
            }
        }

        assertThat(said).doesNotHaveDuplicates();
        assertThat(ALL).extracting(OperationType::word).doesNotHaveDuplicates();
    }

    @Test
    void theKeysOfAnOperationDiffer() {
        for (OperationType type : ALL) {
            assertThat(type.fields().stream().map(Field::key).filter(key -> !key.isEmpty()))
                    .as(type.word())
                    .doesNotHaveDuplicates();
            assertThat(type.fields().stream()
                            .filter(field ->
                                    field.role() == Role.NAME && field.key().isEmpty()))
                    .as("names behind the keyword %s", type.keyword())
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void everyComponentOfARecordHasAFieldOfItsType() {
        for (OperationType type : ALL) {
            List<Class<?>> types = new ArrayList<>(Stream.of(type.record().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toList());
            if (type.family() == Family.CREATION) {
                types.add(0, String.class);
                types.add(String.class);
            }
            assertThat(types).as(type.word()).hasSameSizeAs(type.fields());
            for (int i = 0; i < types.size(); i++) {
                assertThat(typesOf(type.fields().get(i).role()))
                        .as("%s, %s", type.word(), type.fields().get(i))
                        .contains(types.get(i));
            }
        }
    }

    private static List<Class<?>> typesOf(Role role) {
        return switch (role) {
            case NAME -> List.of(String.class);
            case SWITCH, DIRECTION -> List.of(boolean.class);
            case PERMISSION -> List.of(Permission.class);
            case PRIORITY -> List.of(Integer.class);
            case MATCH -> List.of(Long.class);
            case ORDER -> List.of(Endian.class);
            case ACCESS, LENGTH, WINDOW_LENGTH, WRITTEN, CLIENT -> List.of(int.class);
            case BYTES -> List.of(Bytes.class);
            case SIZE, MEMORY, FILE, LARGEST -> List.of(Size.class);
            case DEVICE -> List.of(DeviceSpec.class);
            default -> List.of(long.class);
        };
    }

    /** Components of one type could stand in each other's place unseen, but not under each other's name. */
    @Test
    void aComponentIsNamedLikeItsKeyOrItsNamespace() {
        for (OperationType type : ALL) {
            List<String> names = new ArrayList<>(Stream.of(type.record().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList());
            if (type.family() == Family.CREATION) {
                names.add(0, "region");
                names.add("owner");
            }
            for (int i = 0; i < names.size(); i++) {
                Field field = type.fields().get(i);
                assertThat(namesOf(field)).as("%s, %s", type.word(), field).contains(names.get(i));
            }
        }
    }

    private static List<String> namesOf(Field field) {
        List<String> names =
                new ArrayList<>(List.of(field.role().name().toLowerCase(java.util.Locale.ROOT), field.key()));
        switch (field.key()) {
            case "" ->
                names.addAll(
                        field.named() == null
                                ? List.of("enabled")
                                : List.of(
                                        field.named().name().toLowerCase(java.util.Locale.ROOT),
                                        field.named() == Namespace.WINDOW ? "handle" : "event"));
            case "in" -> names.add("container");
            case "of" -> names.add("target");
            case "len" -> names.add("length");
            case "access" -> names.add("write");
            default -> {}
        }
        return names;
    }

    @Test
    void aCapabilityIsOneThatATargetCanHave() {
        for (OperationType type : ALL) {
            assertThat(type.capabilities())
                    .as(type.word())
                    .allMatch(id -> Capability.withId(id).isPresent());
        }
    }

    @Test
    void whatIsDefinedIsNamedBehindTheKeyword() {
        for (OperationType type : ALL) {
            for (Field field : type.fields()) {
                boolean ends = field.use() == Use.DEFINES || field.use() == Use.ENDS;
                assertThat(!ends || field.key().isEmpty()).as(type.word()).isTrue();
                assertThat(field.named() == null).as(type.word()).isEqualTo(field.use() == null);
            }
        }
    }

    @Test
    void whatUndoesAnOperationIsInTheTable() {
        for (Row row : OperationTable.rows()) {
            assertThat(row.undo == null
                            || ALL.stream().anyMatch(type -> type.keyword().equals(row.undo)))
                    .as(row.keyword)
                    .isTrue();
        }
    }
}
