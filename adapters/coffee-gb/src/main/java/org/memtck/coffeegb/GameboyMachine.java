package org.memtck.coffeegb;

import eu.rekawek.coffeegb.core.AddressSpace;
import eu.rekawek.coffeegb.core.Gameboy;
import eu.rekawek.coffeegb.core.hardware.HardwareProfileRegistry;
import eu.rekawek.coffeegb.core.memory.cart.Rom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.FixedMap;

/**
 * The whole Game Boy, as the emulator has it: a cartridge with the mapper MBC1, four banks of ROM and 8 KiB of RAM. Nothing on it
 * runs, so that what it holds changes by accesses only; and the display is off, so that its memory can be accessed.
 */
final class GameboyMachine implements FixedMap {
    private static final int BANK = 0x4000;
    private static final int BANKS = 4;
    private static final int TITLE = 0x134;
    private static final int TYPE = 0x147;
    private static final int MBC1_AND_RAM = 2;
    private static final int ROM_SIZE = 0x148;
    private static final int FOUR_BANKS = 1;
    private static final int RAM_SIZE = 0x149;
    private static final int ONE_BANK_OF_RAM = 2;
    private static final int LCD_CONTROL = 0xff40;
    private static final int HEADER_SUM = 0x14d;

    private final AddressSpace bus;

    GameboyMachine() {
        try {
            Gameboy.GameboyConfiguration configuration = new Gameboy.GameboyConfiguration(new Rom(cartridge()))
                    .setHardwareProfile(HardwareProfileRegistry.DMG)
                    .setBootstrapMode(Gameboy.BootstrapMode.SKIP)
                    .setSupportBatterySave(false);
            this.bus = configuration.build().getAddressSpace();
            bus.setByteFromCpu(LCD_CONTROL, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cartridge in which no two bytes nearby, or at the same place of two banks, are equal; its header says what it is. */
    static byte[] cartridge() {
        byte[] rom = new byte[BANKS * BANK];
        for (int i = 0; i < rom.length; i++) {
            rom[i] = (byte) (i * 0x35 + (i >> 8) * 0x1b + (i / BANK) * 0x71);
        }
        byte[] title = "MEMTCK\0\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(title, 0, rom, TITLE, title.length);
        rom[TYPE] = MBC1_AND_RAM;
        rom[ROM_SIZE] = FOUR_BANKS;
        rom[RAM_SIZE] = ONE_BANK_OF_RAM;
        int sum = 0;
        for (int i = TITLE; i < HEADER_SUM; i++) {
            sum -= rom[i] + 1;
        }
        rom[HEADER_SUM] = (byte) sum; // the emulator repairs a wrong one
        return rom;
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return Observation.ok(bus.getByte((int) at) & 0xffL);
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        bus.setByteFromCpu((int) at, (int) value & 0xff);
        return Observation.ok();
    }
}
