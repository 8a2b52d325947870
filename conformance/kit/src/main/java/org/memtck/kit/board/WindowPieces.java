package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.Capability;

/** The cases of one window: everything is read in all ways, then written in each way and read back. */
final class WindowPieces {
    private static final int BLOCK = 8;

    private final Situation situation;
    private final List<Change> changes;
    private final String space;
    private final Window window;

    private WindowPieces(Situation situation, List<Change> changes, String space, Window window) {
        this.situation = situation;
        this.changes = changes;
        this.space = space;
        this.window = window;
    }

    /** The cases, after some changes. */
    static List<Piece> of(Situation situation, List<Change> changes, String space, Window window) {
        WindowPieces pieces = new WindowPieces(situation, changes, space, window);
        List<Piece> all = new ArrayList<>();
        all.add(pieces::bytes);
        for (int size : situation.sizes()) {
            for (Endian order : situation.orders()) {
                all.add(pen -> pieces.reads(pen, size, order));
                all.add(pen -> pieces.writes(pen, size, order));
            }
        }
        if (situation.offers(Capability.BLOCK)) {
            all.add(pieces::blocks);
        }
        return all;
    }

    /** Writes every byte of the window, and those that have to do with it. */
    private List<Long> painted(Pen pen) {
        changes.forEach(pen::change);
        View view = pen.view(space);
        List<Long> partners = pen.isBroken() || view == null ? List.of() : window.partners(view);
        window.addresses().forEach(at -> pen.write(space, at));
        partners.forEach(at -> pen.write(space, at));
        return partners;
    }

    private void bytes(Pen pen) {
        window.addresses().forEach(at -> pen.read(space, at)); // what is known before anything is written
        List<Long> partners = painted(pen);
        window.addresses().forEach(at -> pen.read(space, at));
        partners.forEach(at -> pen.read(space, at));
        if (situation.offers(Capability.FIND)) {
            window.addresses().forEach(at -> pen.find(space, at));
        }
        pen.turn();
        window.addresses().forEach(at -> pen.write(space, at));
        partners.forEach(at -> pen.read(space, at));
        pen.turn();
        partners.forEach(at -> pen.write(space, at));
        window.addresses().forEach(at -> pen.read(space, at));
    }

    private void reads(Pen pen, int size, Endian order) {
        List<Long> partners = painted(pen);
        for (int i = 0; i + size <= window.length(); i++) {
            pen.read(space, window.low() + i, size, order);
        }
        for (long at : partners) {
            pen.read(space, at, size, order);
        }
    }

    private void writes(Pen pen, int size, Endian order) {
        List<Long> partners = painted(pen);
        for (int i = 0; i + size <= window.length(); i++) {
            pen.turn();
            pen.write(space, window.low() + i, size, order);
            int end = Math.min(window.length(), i + size + 1);
            for (int j = Math.max(0, i - 1); j < end; j++) {
                pen.read(space, window.low() + j);
            }
        }
        partners.forEach(at -> pen.read(space, at));
    }

    private void blocks(Pen pen) {
        List<Long> partners = painted(pen);
        pen.load(space, window.low(), window.length());
        for (int i = 0; i + BLOCK <= window.length(); i++) {
            pen.load(space, window.low() + i, BLOCK);
            pen.load(space, window.low() + i, 3);
        }
        for (int i = 0; i + BLOCK <= window.length(); i++) {
            pen.turn();
            pen.store(space, window.low() + i, BLOCK - i % 3);
            window.addresses().forEach(at -> pen.read(space, at));
        }
        pen.load(space, window.low(), window.length());
        partners.forEach(at -> pen.read(space, at));
    }
}
