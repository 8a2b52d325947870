// A memtck agent for a flat bus, to start from: put your bus in the place of this one, and keep memtck.* and lib. What
// your bus has nothing for is left out of the table at the end, and with it out of the greeting.
//
// Addresses and values are BigInt, for a Number is exact only up to 2^53. Data are bytes in the order of their
// addresses; null and false say: refused.
import { serve, toBytes, toValue } from './memtck.mjs';

const MAX_RAM = 0x100000n;

/** RAM or ROM. */
function memory(size, writable) {
  const content = Buffer.alloc(Number(size));
  return {
    last: size - 1n, writable, content,
    read: (offset, length) => content.subarray(Number(offset), Number(offset) + length),
    write: (offset, data) => writable && data.copy(content, Number(offset)) > 0,
  };
}

/** A little-endian device that takes aligned accesses. It calls memtck's device where yours would do its work. */
function registers(size, device) {
  const aligned = (offset, length) => offset % BigInt(length) === 0n;
  return {
    last: size - 1n, writable: true,
    read: (offset, length) => (aligned(offset, length) ? toBytes(device.read(offset, length), length) : null),
    write: (offset, data) => aligned(offset, data.length) && device.write(offset, data.length, toValue(data)),
  };
}

/** Regions side by side, in ascending order. */
class Bus {
  end = 0n;
  ranges = [];

  attach(first, region) {
    const end = first + region.own.last;
    const last = end < this.end ? end : this.end; // what sticks out of the bus is not there
    const free = this.ranges.every((range) => last < range.first || range.last < first);
    if (free && first <= last) this.ranges.push({ first, last, region });
    this.ranges.sort((one, other) => (one.first < other.first ? -1 : 1));
    return free;
  }

  find(at, length) {
    return this.ranges.find(({ first, last }) => first <= at && at + BigInt(length) - 1n <= last);
  }

  read(at, length) {
    const range = this.find(at, length);
    return range ? range.region.own.read(at - range.first, length) : null;
  }

  write(at, data) {
    const range = this.find(at, data.length);
    return range ? range.region.own.write(at - range.first, data) : false;
  }

  show(call, low, high) {
    for (const { first, last, region } of this.ranges.filter((range) => range.first <= high && low <= range.last)) {
      const start = first > low ? first : low;
      call.show(start, last < high ? last : high, region, start - first, !region.own.writable);
    }
  }
}

let bus = new Bus();

function makeMemory(call) {
  if (call.size > MAX_RAM) return 'unsupported';
  call.region.own = memory(call.size, call.kind === 'ram');
}

serve({
  hello: {
    name: 'javascript-starter', version: '1', 'address-bits': 64, 'max-ram': MAX_RAM,
    capabilities: ['big-endian-order'],
  },
  operations: {
    reset: () => { bus = new Bus(); },
    container: (call) => { bus.end = call.last; },
    ram: makeMemory,
    rom: makeMemory,
    mmio: (call) => { call.region.own = registers(call.size, call.device); },
    add: (call) => bus.attach(call.at, call.region) || 'unsupported', // nothing overlaps here
    space: () => true,
    read(call) {
      const data = bus.read(call.at, call.width);
      if (data) call.value = toValue(data, call.bigEndian);
      return data !== null;
    },
    write: (call) => bus.write(call.at, toBytes(call.value, call.width, call.bigEndian)),
    load(call) {
      const data = Array.from(call.bytes, (_, i) => bus.read(call.at + BigInt(i), 1));
      call.bytes = Buffer.concat(data.map((byte) => byte ?? Buffer.alloc(1)));
      return !data.includes(null);
    },
    store: (call) => [...call.bytes].map((b, i) => bus.write(call.at + BigInt(i), Buffer.of(b))).every(Boolean),
    fill(call) {
      call.region.own.content.set(call.bytes, Number(call.at));
    },
    flatview: (call) => bus.show(call, 0n, bus.end),
    find: (call) => bus.show(call, call.at, call.at),
  },
});
