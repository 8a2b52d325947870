package org.memtck.example;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.memtck.example.bus.AddressSpace;
import org.memtck.example.bus.Attributes;
import org.memtck.example.bus.BusException;
import org.memtck.example.bus.Eventfd;
import org.memtck.example.bus.HostBytes;
import org.memtck.example.bus.Lifetimes;
import org.memtck.example.bus.Owner;
import org.memtck.example.bus.PagedBus;
import org.memtck.example.bus.Region;
import org.memtck.example.bus.RegionMaker;
import org.memtck.example.bus.Tree;
import org.memtck.example.bus.Window;
import org.memtck.spec.observation.Observation;

/** A bus and everything on it by name, and how an operation on it is answered. */
final class World {
    private final Set<String> taken = new HashSet<>();

    final PagedBus bus = new PagedBus();
    final RegionMaker maker = bus.regions();
    final Tree tree = bus.tree();
    final Attributes attributes = bus.attributes();
    final Lifetimes lifetimes = bus.lifetimes();

    /** Regions and owners share their names. */
    final Names<Region> regions = new Names<>(taken);

    final Names<Owner> owners = new Names<>(taken);
    final Names<AddressSpace> spaces = new Names<>();
    final Names<Eventfd> eventfds = new Names<>();
    final Names<Window> windows = new Names<>();

    /** The files and the memory of the caller's that are behind regions, by the name of the region. */
    final Map<String, HostBytes> behind = new HashMap<>();

    Region region(String name) {
        return regions.get(name);
    }

    AddressSpace space(String name) {
        return spaces.get(name);
    }

    /** Makes a change that has no result but success or the bus' refusal. */
    Observation done(Runnable change) {
        try {
            change.run();
            return withDead(Observation.ok());
        } catch (BusException e) {
            return withDead(Answers.refusal(e.problem()));
        } catch (NameException e) {
            return withDead(Observation.error(e.text()));
        }
    }

    /** Returns the bus' answer or refusal, with what was finalized. */
    Observation answer(Supplier<Observation> question) {
        try {
            return withDead(question.get());
        } catch (BusException e) {
            return withDead(Answers.refusal(e.problem()));
        } catch (NameException e) {
            return withDead(Observation.error(e.text()));
        }
    }

    private Observation withDead(Observation observation) {
        List<String> dead = lifetimes.takeFinalized();
        return dead.isEmpty() ? observation : observation.withFinalized(buried(dead));
    }

    private List<String> buried(List<String> dead) {
        dead.forEach(regions::bury);
        dead.forEach(owners::bury);
        return dead;
    }
}
