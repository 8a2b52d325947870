package org.memtck.kit.reduce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.RegionSpec;

/** Gives regions and spaces other names. */
final class Renaming implements OperationVisitor<Operation> {
    private static final int REGION_LETTERS = 'S' - 'A';
    private static final int SPACE_LETTERS = 'Z' - 'S' + 1;

    private final UnaryOperator<String> regions;
    private final UnaryOperator<String> spaces;

    private Renaming(UnaryOperator<String> regions, UnaryOperator<String> spaces) {
        this.regions = regions;
        this.spaces = spaces;
    }

    /** With the regions named A, B, C… in the order of their creation, and the spaces S, T, U… */
    static List<Operation> canonical(List<Operation> operations) {
        return new Renaming(letters('A', REGION_LETTERS), letters('S', SPACE_LETTERS)).of(operations);
    }

    /** With one region in the place of another one. */
    static List<Operation> ofRegion(String from, String to, List<Operation> operations) {
        return new Renaming(name -> name.equals(from) ? to : name, name -> name).of(operations);
    }

    /** With one space in the place of another one. */
    static List<Operation> ofSpace(String from, String to, List<Operation> operations) {
        return new Renaming(name -> name, name -> name.equals(from) ? to : name).of(operations);
    }

    private List<Operation> of(List<Operation> operations) {
        return operations.stream().map(op -> op.accept(this)).toList();
    }

    private static UnaryOperator<String> letters(char first, int letters) {
        Map<String, String> names = new HashMap<>();
        return name -> names.computeIfAbsent(name, n -> letter(first, names.size(), letters));
    }

    private static String letter(char first, int number, int letters) {
        String letter = String.valueOf((char) (first + number % letters));
        return number < letters ? letter : letter + number / letters;
    }

    private String region(String name) {
        return regions.apply(name);
    }

    private String space(String name) {
        return spaces.apply(name);
    }

    @Override
    public Operation create(Operation.Create op) {
        RegionSpec spec = op.spec() instanceof RegionSpec.Alias alias
                ? new RegionSpec.Alias(region(alias.target()), alias.offset(), alias.size())
                : op.spec();
        return new Operation.Create(region(op.region()), spec);
    }

    @Override
    public Operation add(Operation.Add op) {
        return new Operation.Add(region(op.region()), region(op.container()), op.at(), op.priority());
    }

    @Override
    public Operation delete(Operation.Delete op) {
        return new Operation.Delete(region(op.region()));
    }

    @Override
    public Operation setEnabled(Operation.SetEnabled op) {
        return new Operation.SetEnabled(region(op.region()), op.enabled());
    }

    @Override
    public Operation move(Operation.Move op) {
        return new Operation.Move(region(op.region()), op.at());
    }

    @Override
    public Operation resize(Operation.Resize op) {
        return new Operation.Resize(region(op.region()), op.size());
    }

    @Override
    public Operation retarget(Operation.Retarget op) {
        return new Operation.Retarget(region(op.region()), op.offset());
    }

    @Override
    public Operation setReadOnly(Operation.SetReadOnly op) {
        return new Operation.SetReadOnly(region(op.region()), op.on());
    }

    @Override
    public Operation begin(Operation.Begin op) {
        return op;
    }

    @Override
    public Operation commit(Operation.Commit op) {
        return op;
    }

    @Override
    public Operation openSpace(Operation.OpenSpace op) {
        return new Operation.OpenSpace(space(op.space()), region(op.root()));
    }

    @Override
    public Operation closeSpace(Operation.CloseSpace op) {
        return new Operation.CloseSpace(space(op.space()));
    }

    @Override
    public Operation read(Operation.Read op) {
        return new Operation.Read(space(op.space()), op.at(), op.size(), op.order());
    }

    @Override
    public Operation write(Operation.Write op) {
        return new Operation.Write(space(op.space()), op.at(), op.size(), op.value(), op.order());
    }

    @Override
    public Operation load(Operation.Load op) {
        return new Operation.Load(space(op.space()), op.at(), op.length());
    }

    @Override
    public Operation store(Operation.Store op) {
        return new Operation.Store(space(op.space()), op.at(), op.bytes());
    }

    @Override
    public Operation fill(Operation.Fill op) {
        return new Operation.Fill(region(op.region()), op.at(), op.bytes());
    }

    @Override
    public Operation flatView(Operation.FlatView op) {
        return new Operation.FlatView(space(op.space()));
    }

    @Override
    public Operation find(Operation.Find op) {
        return new Operation.Find(space(op.space()), op.at());
    }
}
