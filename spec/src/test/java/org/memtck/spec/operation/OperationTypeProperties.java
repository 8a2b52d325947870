package org.memtck.spec.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.ScenarioArbitraries;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class OperationTypeProperties {
    @Provide
    Arbitrary<Operation> operations() {
        return ScenarioArbitraries.operations();
    }

    @Property(seed = "1")
    void anOperationIsMadeOfItsComponents(@ForAll("operations") Operation operation) {
        OperationType type = OperationType.of(operation);
        List<@Nullable Object> components = new ArrayList<>();
        for (int i = 0; i < type.fields().size(); i++) {
            components.add(type.get(operation, i));
        }

        assertThat(type.make(components)).isEqualTo(operation);
        assertThat(type.map(operation, (field, value) -> value)).isSameAs(operation);
    }

    @Property(seed = "2")
    void itsLineSaysEachComponentThatIsNotTheDefault(@ForAll("operations") Operation operation) throws SyntaxException {
        OperationType type = OperationType.of(operation);
        String line = ScenarioText.print(operation);

        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            boolean isDefault = field.isOptional()
                    && String.valueOf(type.get(operation, i)).equals(String.valueOf(field.missing()));
            assertThat(field.key().isEmpty() || isDefault || line.contains(" " + field.key() + "="))
                    .as("%s= in %s", field.key(), line)
                    .isTrue();
        }
        assertThat(ScenarioText.parseOperation(line)).isEqualTo(operation);
    }

    @Property(seed = "3")
    void aSwitchIsUndoneByTheOtherPositionOfTheSameSwitch(@ForAll("operations") Operation operation) {
        OperationType type = OperationType.of(operation);
        if (type.undoneBy().filter(undo -> undo == type).isEmpty()) {
            return;
        }
        Operation undo = type.undo(operation).orElseThrow();

        assertThat(undo).isNotEqualTo(operation);
        assertThat(type.undo(undo)).contains(operation);
    }
}
