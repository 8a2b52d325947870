package org.memtck.kit.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.FixedMap;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The home computer of {@code home.board}, written as such machines are: by address, a byte at a time. */
final class Machine implements FixedMap {
    private static final byte[] CART = resource("cart.bin");
    private static final byte[] KERNAL = resource("kernal.bin");
    private static final int NOTHING = -1;

    private final Mistake mistake;
    private final byte[] cart = CART.clone();
    private final byte[] main = garbage(0x200);
    private final byte[] copy = garbage(0x200);
    private final byte[] banks = new byte[0x400];
    private final byte[] under = garbage(0x200);
    private final byte[] io = new byte[0x20];
    private int romBank = 1;
    private int ramBank;
    private boolean bare;

    private Machine(Mistake mistake) {
        this.mistake = mistake;
        io[0] = 0x50;
    }

    static Target target(Mistake mistake) {
        Set<Capability> capabilities = EnumSet.of(Capability.RAM, Capability.BLOCK, Capability.BIG_ENDIAN_ORDER);
        TargetInfo info = new TargetInfo("home", "1", capabilities, new Parameters(0x1000, 12, 1, 4));
        return new Target() {
            @Override
            public TargetInfo info() {
                return info;
            }

            @Override
            public Outcome run(Scenario scenario) {
                Machine machine = new Machine(mistake);
                return Outcome.complete(
                        scenario.operations().stream().map(machine::answer).toList());
            }
        };
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Machine.class.getResourceAsStream("/machine/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What RAM holds at first is nothing that anybody can rely on. */
    private static byte[] garbage(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 7 + 0x5a);
        }
        return bytes;
    }

    private boolean is(Mistake other) {
        return mistake == other;
    }

    // Decoding.

    private int mainOffset(int at) {
        int length = is(Mistake.MIRROR_TOO_LONG) ? 0x200 : is(Mistake.MIRROR_TOO_SHORT) ? 0x1df : 0x1e0;
        int offset = NOTHING;
        if (at >= 0x800 && at < 0xa00) {
            boolean gone = (is(Mistake.RAM_BEGINS_LATE) && at == 0x800) || (is(Mistake.RAM_ENDS_EARLY) && at == 0x9ff);
            offset = gone ? NOTHING : at - 0x800;
        } else if (at >= 0xa00 && at < 0xa00 + length) {
            offset = at - 0xa00 + (is(Mistake.MIRROR_OFF_BY_ONE) ? 1 : 0);
        }
        return offset >= 0 && is(Mistake.ADDRESS_LINE_IS_MISSING) ? offset & ~0x80 : offset;
    }

    private byte[] mainAt(int at) {
        return is(Mistake.MIRROR_IS_A_COPY) && at >= 0xa00 ? copy : main;
    }

    private boolean isIo(int at) {
        return at >= 0xc00 && at < (is(Mistake.REGISTERS_END_LATE) ? 0xc21 : 0xc20);
    }

    private boolean isKernal(int at) {
        boolean overlay = !bare || is(Mistake.OVERLAY_STAYS);
        return overlay && at >= 0xe00 && (!is(Mistake.OVERLAY_IS_TOO_SHORT) || at < 0xfff);
    }

    private int read(int at) {
        if (at < 0 || at > 0xfff) {
            return NOTHING;
        } else if (at < 0x400) {
            return cart[at] & 0xff;
        } else if (at < 0x800) {
            return cart[romBank * 0x400 + at - 0x400] & 0xff;
        } else if (mainOffset(at) >= 0) {
            return mainAt(at)[mainOffset(at)] & 0xff;
        } else if (isIo(at)) {
            return io[(at - 0xc00) & 0x1f] & 0xff;
        } else if (at >= 0xd00 && at < 0xe00) {
            return banks[ramBank * 0x100 + at - 0xd00] & 0xff;
        } else if (isKernal(at)) {
            return KERNAL[at - 0xe00] & 0xff;
        } else if (at >= 0xe00) {
            return under[at - 0xe00] & 0xff;
        }
        return is(Mistake.HOLE_ANSWERS) ? 0xff : NOTHING;
    }

    private boolean write(int at, int value) {
        if (at < 0 || at > 0xfff) {
            return false;
        } else if (at < 0x800) {
            int offset = at < 0x400 ? at : romBank * 0x400 + at - 0x400;
            boolean lands = is(at < 0x400 ? Mistake.ROM_CAN_BE_WRITTEN : Mistake.BANKED_ROM_CAN_BE_WRITTEN);
            cart[offset] = lands ? (byte) value : cart[offset];
            return false;
        } else if (mainOffset(at) >= 0) {
            mainAt(at)[mainOffset(at)] = (byte) value;
            return true;
        } else if (isIo(at)) {
            control((at - 0xc00) & 0x1f, value);
            return true;
        } else if (at >= 0xd00 && at < 0xe00) {
            banks[ramBank * 0x100 + at - 0xd00] = (byte) value;
            return true;
        } else if (isKernal(at)) {
            return false;
        } else if (at >= 0xe00) {
            under[at - 0xe00] = (byte) value;
            return true;
        } else if (is(Mistake.HOLE_WRITES_LAND_IN_RAM)) {
            main[at & 0x1ff] = (byte) value;
        }
        return is(Mistake.HOLE_WRITES_ARE_NOT_REFUSED);
    }

    private void control(int register, int value) {
        if (register == 0) {
            int writable = is(Mistake.READ_ONLY_BIT_IS_WRITTEN) ? 0x1f : is(Mistake.REGISTER_BIT_IS_LOST) ? 0x0b : 0x0f;
            io[0] = (byte) ((io[0] & ~writable) | (value & writable));
        } else if (register == 1) {
            int bank = is(Mistake.BANK_NUMBER_IS_CUT) ? value & 1 : value & 3;
            romBank = is(Mistake.BANK_STAYS) && romBank == 2 ? 2 : bank;
        } else if (register == 2) {
            ramBank = is(Mistake.RAM_BANK_STAYS) && value == 3 ? ramBank : value & 3;
            if (is(Mistake.RAM_BANKS_ARE_CLEARED)) {
                Arrays.fill(banks, ramBank * 0x100, ramBank * 0x100 + 0x100, (byte) 0);
            }
        } else if (register == 3) {
            bare = (value & 1) != 0;
        } else {
            io[register] = (byte) value;
        }
    }

    // Accesses.

    private Observation answer(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return read(read.space(), read.at(), read.size(), read.order());
        } else if (operation instanceof Operation.Write write) {
            return write(write.space(), write.at(), write.size(), write.value(), write.order());
        } else if (operation instanceof Operation.Load load) {
            return load(load.space(), load.at(), load.length());
        }
        return operation instanceof Operation.Store store
                ? store(store.space(), store.at(), store.bytes())
                : Observation.unsupported();
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        int start = (int) at & (is(Mistake.UNALIGNED_IS_ALIGNED_DOWN) ? -size : -1);
        long value = 0;
        for (int i = 0; i < size; i++) {
            int read = read(start + i);
            if (read == NOTHING) {
                return Observation.rejected();
            }
            value |= (long) read << (8 * lane(i, size, order, is(Mistake.BIG_ENDIAN_READS) && size == 4));
        }
        return Observation.ok(value);
    }

    private static int lane(int index, int size, Endian order, boolean wrong) {
        return (order == Endian.LITTLE) == !wrong ? index : size - 1 - index;
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        boolean done = true;
        for (int i = 0; i < size; i++) {
            int lane = lane(i, size, order, is(Mistake.BIG_ENDIAN_WRITES) && size == 2);
            done &= write((int) at + i, (int) (value >>> (8 * lane)) & 0xff);
        }
        if (is(Mistake.BYTE_WRITES_A_WORD) && size == 1 && mainOffset((int) at + 1) >= 0) {
            write((int) at + 1, 0);
        }
        return done ? Observation.ok() : Observation.rejected();
    }

    @Override
    public Observation load(String space, long at, int length) {
        byte[] bytes = new byte[length];
        boolean done = true;
        for (int i = 0; i < length; i++) {
            int read = read((int) at + i);
            bytes[i] = read == NOTHING ? 0 : (byte) read;
            done &= read != NOTHING;
            if (read == NOTHING && is(Mistake.BLOCKS_STOP_AT_EDGES)) {
                break;
            }
        }
        return Observation.bytes(done ? Status.OK : Status.REJECTED, Bytes.wrap(bytes));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        boolean done = true;
        int length = bytes.length() - (is(Mistake.BLOCKS_SKIP_THE_LAST_BYTE) && bytes.length() > 4 ? 1 : 0);
        for (int i = 0; i < length; i++) {
            done &= write((int) at + i, bytes.at(i) & 0xff);
        }
        return done ? Observation.ok() : Observation.rejected();
    }
}
