package org.memtck.kit.reduce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Gives regions, owners, spaces, host windows and eventfds other names. Owners share the names of regions. */
final class Renaming implements OperationVisitor<Operation> {
    private static final int REGION_LETTERS = 'S' - 'A';
    private static final int SPACE_LETTERS = 'Z' - 'S' + 1;
    private static final int WINDOW_LETTERS = 'z' - 'h' + 1;
    private static final int EVENTFD_LETTERS = 'h' - 'e';

    private final UnaryOperator<String> regions;
    private final UnaryOperator<String> spaces;
    private final FamilyRenaming families;

    private Renaming(UnaryOperator<String> regions, UnaryOperator<String> spaces) {
        this(regions, spaces, name -> name, name -> name);
    }

    private Renaming(
            UnaryOperator<String> regions,
            UnaryOperator<String> spaces,
            UnaryOperator<String> windows,
            UnaryOperator<String> eventfds) {
        this.regions = regions;
        this.spaces = spaces;
        this.families = new FamilyRenaming(regions, spaces, windows, eventfds);
    }

    /**
     * With the regions and owners named A, B, C… in the order of their creation, the spaces S, T, U…, the windows h, i, j… and the
     * eventfds e, f, g…
     */
    static List<Operation> canonical(List<Operation> operations) {
        return new Renaming(
                        letters('A', REGION_LETTERS),
                        letters('S', SPACE_LETTERS),
                        letters('h', WINDOW_LETTERS),
                        letters('e', EVENTFD_LETTERS))
                .of(operations);
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
        String region = region(op.region());
        return new Operation.Create(region, spec(op.spec()), op.owner() == null ? null : region(op.owner()));
    }

    private RegionSpec spec(RegionSpec spec) {
        if (spec instanceof RegionSpec.Alias alias) {
            return new RegionSpec.Alias(region(alias.target()), alias.offset(), alias.size());
        }
        return spec instanceof RegionSpec.Iommu iommu
                ? new RegionSpec.Iommu(iommu.size(), space(iommu.target()), iommu.granule())
                : spec;
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

    @Override
    public Operation kind(KindOperation op) {
        return op.dispatch(families);
    }

    @Override
    public Operation attribute(AttributeOperation op) {
        return op.dispatch(families);
    }

    @Override
    public Operation owner(OwnerOperation op) {
        return op.dispatch(families);
    }

    @Override
    public Operation pin(PinOperation op) {
        return op.dispatch(families);
    }
}
