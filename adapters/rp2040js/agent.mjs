// rp2040js as a machine whose map is fixed: what the processor reads and writes, through the functions that the processor's
// core calls. Nothing runs on it.
import { RP2040 } from 'rp2040js';
import { serve } from './memtck/memtck.mjs';

const BOARDS = process.env.RP2040_BOARD?.split(',') ?? [];
const IMAGE = 0x10000; // as much of the flash has a known content

const quiet = () => {};
let chip;
let disturbed = true; // a register was written, so that the whole chip is made anew

/** Bytes of which no two near each other, or at the same place of two blocks, are equal. */
const pattern = (i) => (i * 0x35 + (i >> 8) * 0x1b + (i >> 14) * 0x71) & 0xff;

const rom = new Uint32Array(Uint8Array.from({ length: 0x4000 }, (_, i) => pattern(i)).buffer);
const image = Uint8Array.from({ length: IMAGE }, (_, i) => pattern(i ^ 0x5a));
const written = new Set(); // places of the flash, which is too large to be made anew for each scenario

function make() {
  chip = new RP2040();
  chip.logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  chip.flash.set(image);
  written.clear();
  disturbed = false;
}

function reset() {
  if (disturbed) make();
  chip.bootrom.set(rom);
  for (const place of written) chip.flash[place] = place < IMAGE ? image[place] : 0xff;
  written.clear();
  chip.sram.fill(0);
  chip.usbDPRAM.fill(0);
}

function read(call) {
  const at = Number(call.at);
  switch (call.width) {
    case 1: call.value = BigInt(chip.readUint8(at)); return true;
    case 2: call.value = BigInt(chip.readUint16(at)); return true;
    default: call.value = BigInt(chip.readUint32(at) >>> 0); return true;
  }
}

function write(call) {
  const at = Number(call.at);
  const value = Number(BigInt.asUintN(8 * call.width, call.value));
  disturbed ||= at >= 0xd0000000 || chip.findPeripheral(at) !== undefined;
  if (at >>> 28 === 1) for (let i = 0; i < 4; i++) written.add((at & 0xfffffc) + i);
  switch (call.width) {
    case 1: chip.writeUint8(at, value); return true;
    case 2: chip.writeUint16(at, value); return true;
    default: chip.writeUint32(at, value); return true;
  }
}

make();
serve({
  hello: {
    name: 'rp2040js', version: '1.4.1', 'address-bits': 32, 'max-access': 4,
    dialect: 'VIS-2/open-bus=0xff', spaces: ['cpu'], ...(BOARDS.length ? { boards: BOARDS } : {}),
  },
  operations: { reset, read, write },
});
