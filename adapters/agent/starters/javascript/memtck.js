// What memtck brings along, to be kept: its device, and the clock with which an agent measures itself.
'use strict';

/** What a device shows follows from its seed and the offset, so that every implementation sees the same one. */
function memtckDevice(name, seed, note) {
  return {
    read(offset, size) {
      let value = 0n;
      for (let i = size; i-- > 0;) value = (value << 8n) | mix(seed + offset + BigInt(i));
      note(name, 'r', offset, size, value);
      return value | (~value << BigInt(8 * size)); // the junk above the size must not reach the guest
    },
    write: (offset, size, value) => note(name, 'w', offset, size, value),
  };
}

function mix(number) {
  let z = BigInt.asUintN(64, number);
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return (z ^ (z >> 31n)) & 0xffn;
}

// What is repeated is a function that returns 'ok' when it is done, or else the answer.
const told = (done) => (done ? 'ok' : 'rejected');

/** An access that is a step further each time, within a span. */
function walk(access, { at, step, span }) {
  if ((step === undefined) !== (span === undefined) || step >= span) throw new Error('a step is below its span');
  if (step === undefined) return () => told(access(at));
  const end = at + span;
  let next = at;
  return () => {
    const done = access(next);
    next += next + step < end ? step : step - span;
    return told(done);
  };
}

/** Loads bytes one by one; null if one of them does not arrive. */
function load({ bus, at, len }) {
  const data = [];
  for (let i = 0n; i < len; i++) data.push(bus.read(at + i, 1));
  return data.includes(null) ? null : data;
}

/** Stores bytes one by one. */
function store(bus, at, bytes) {
  let done = true;
  for (let i = 0; i < bytes.length; i++) done = bus.write(at + BigInt(i), bytes[i]) && done;
  return done;
}

function copy(k) {
  if (k.len < 1n || k.len > 0x100000n) throw new Error('a copy has 1 to 1048576 bytes');
  return () => {
    const data = load(k);
    return told(data && store(k.bus, k.to, data));
  };
}

/** Looks everything up beforehand. Null if the line asks for something unknown. */
function prepare(line, parse, perform, toBytes) {
  const asked = parse(line, /^\s*(read|write)\s/.test(line) ? ' step? span?' : '');
  if (!asked || ['hello', 'reset'].includes(asked.keyword)) return null;
  const { keyword, k } = asked;
  const size = Number(k.size);
  const bytes = k.bytes && Array.from(k.bytes, (byte) => Buffer.of(byte));
  const data = keyword === 'write' && toBytes(k.value, size, k.order);
  switch (keyword) {
    case 'read': return walk((at) => k.bus.read(at, size) !== null, k);
    case 'write': return walk((at) => k.bus.write(at, data), k);
    case 'load': return () => told(load(k));
    case 'store': return () => told(store(k.bus, k.at, bytes));
    case 'copy': return copy(k);
    default: return () => perform(asked);
  }
}

function repeat(steps, count) {
  for (let i = 0; i < count; i++) {
    for (const step of steps) {
      const answer = step();
      if (!answer.startsWith('ok')) return answer;
    }
  }
  return null;
}

function makeClock() {
  return {
    runs: false,
    /** Carries out `time COUNT OPERATION [; OPERATION]...`. The clock runs when everything is looked up. */
    measure(line, parse, perform, toBytes) {
      const [, count, list] = line.match(/^time\s+([1-9]\d{0,9})\s+(\S.*)$/) ?? [];
      const lines = (list ?? '').split(';');
      if (!count || count > 1e9 || lines.length > 16) throw new Error('1 to 16 operations, 1 to 1000000000 times');
      if (lines.some((each) => !each.trim())) throw new Error('an operation is missing');
      const steps = lines.map((each) => prepare(each, parse, perform, toBytes));
      if (steps.includes(null)) return 'unsupported';
      this.runs = true;
      try {
        const begun = process.hrtime.bigint();
        const answer = repeat(steps, Number(count));
        return answer ?? `ok nanos=${process.hrtime.bigint() - begun}`;
      } finally {
        this.runs = false;
      }
    },
  };
}

module.exports = { memtckDevice, makeClock };
