// A memtck agent for a simple bus, to start from: put your bus in the place of this one, and keep the protocol.
'use strict';
const { memtckDevice, makeClock } = require('./memtck.js'); // it belongs to the protocol

const HELLO = 'hello name=javascript-starter version=1 address-bits=64 max-ram=0x100000' +
  ' capabilities=ram,rom,mmio,block,fill,flatview,find,big-endian-order';

// ---- The bus: replace it by yours. Data are bytes in the order of their addresses; null and false say: refused. ----
// Addresses and values are BigInt, for a Number is exact only up to 2^53. Lengths are Numbers.

/** RAM or ROM. */
function memory(name, size, writable) {
  const content = Buffer.alloc(Number(size));
  return {
    name, last: size - 1n, writable, content,
    read: (offset, length) => content.subarray(Number(offset), Number(offset) + length),
    write: (offset, data) => writable && data.copy(content, Number(offset)) > 0,
  };
}

/** A little-endian device that takes aligned accesses. It calls memtck's device where yours would do its work. */
function registers(name, size, device) {
  const aligned = (offset, length) => offset % BigInt(length) === 0n;
  return {
    name, last: size - 1n, writable: true,
    read: (offset, length) => (aligned(offset, length) ? toBytes(device.read(offset, length), length) : null),
    write: (offset, data) => aligned(offset, data.length) && device.write(offset, data.length, toValue(data)),
  };
}

/** Regions side by side. */
function makeBus(name, size) {
  const [end, ranges] = [size - 1n, []];
  const find = (at, length) => ranges.find(({ first, last }) => first <= at && at + BigInt(length) - 1n <= last);
  return {
    name, ranges, find,
    attach(first, region) {
      const last = first + region.last < end ? first + region.last : end; // what sticks out of the bus is not there
      const free = ranges.every((range) => last < range.first || range.last < first);
      if (free && first <= last) ranges.push({ first, last, region });
      return free;
    },
    read(at, length) {
      const range = find(at, length);
      return range ? range.region.read(at - range.first, length) : null;
    },
    write(at, data) {
      const range = find(at, data.length);
      return range ? range.region.write(at - range.first, data) : false;
    },
  };
}

/** The lowest bytes of a value, as a little-endian guest stores them or a big-endian one. */
function toBytes(value, length, order) {
  const bytes = Buffer.from(BigInt.asUintN(8 * length, value).toString(16).padStart(2 * length, '0'), 'hex');
  return order === 'be' ? bytes : bytes.reverse();
}

function toValue(data, order) {
  return BigInt('0x' + (order === 'be' ? data : Buffer.from(data).reverse()).toString('hex'));
}

// ---- The protocol: keep it. An operation that your bus can do stands in the table: its keys, and what it does. ----

let [bus, regions, spaces, calls] = [null, new Map(), new Map(), []]; // what a scenario has made, and its callbacks

const hex = (number) => '0x' + number.toString(16);
const show = (first, last, { region, first: start }) =>
  `${hex(first)}-${hex(last)}:${region.name}+${hex(first - start)}${region.writable ? '' : ':ro'}`;
const ifAny = (found, tell) => (found ? 'ok ' + tell(found) : 'rejected');

const clock = makeClock();

const note = (name, kind, offset, size, value) =>
  clock.runs || calls.push(`${name}:${kind}:${hex(offset)}:${size}:${hex(value)}`) > 0;

// What an operation returns is its answer, or whether it was done.
const OPERATIONS = {
  __proto__: null,
  hello: ['', () => HELLO],
  reset: ['', () => ([bus, regions, spaces] = [null, new Map(), new Map()])],
  container: ['size', (k) => (bus ? 'unsupported' : (bus = makeBus(k.name, k.size)))],
  ram: ['size', (k) => regions.set(k.name, memory(k.name, k.size, true))],
  rom: ['size', (k) => regions.set(k.name, memory(k.name, k.size, false))],
  mmio: ['size seed?', (k) => regions.set(k.name, registers(k.name, k.size, memtckDevice(k.name, k.seed ?? 0n, note)))],
  add: ['in at', (k) => (!spaces.size && k.in === bus.name && bus.attach(k.at, regions.get(k.name))) || 'unsupported'],
  fill: ['at bytes', (k) => regions.get(k.name).content.set(k.bytes, Number(k.at)) ?? true],
  space: ['root', (k) => (spaces.size || k.root !== bus.name ? 'unsupported' : spaces.set(k.name, bus))],
  read: ['at size order?', (k) =>
    ifAny(k.bus.read(k.at, Number(k.size)), (data) => 'value=' + hex(toValue(data, k.order)))],
  write: ['at size value order?', (k) => k.bus.write(k.at, toBytes(k.value, Number(k.size), k.order))],
  load: ['at len', (k) => {
    if (k.len > 0x10000n) return 'unsupported';
    const data = Array.from({ length: Number(k.len) }, (_, i) => k.bus.read(k.at + BigInt(i), 1));
    const arrived = Buffer.concat(data.map((byte) => byte ?? Buffer.alloc(1))).toString('hex');
    return (data.includes(null) ? 'rejected' : 'ok') + (arrived && ' bytes=' + arrived);
  }],
  store: ['at bytes', (k) => [...k.bytes].map((b, i) => k.bus.write(k.at + BigInt(i), Buffer.of(b))).every(Boolean)],
  flatview: ['', (k) => {
    const ranges = [...k.bus.ranges].sort((one, other) => (one.first < other.first ? -1 : 1));
    return 'ok' + (ranges.length > 0 ? ' ranges=' + ranges.map((range) => show(range.first, range.last, range)) : '');
  }],
  copy: ['at to len', () => 'unsupported'], // but by the clock
  find: ['at', (k) => ifAny(k.bus.find(k.at, 1), (range) => 'ranges=' + show(k.at, k.at, range))],
};

/** What a line asks for: its operation, and its keys with their values. Null if something in it is unknown. */
function parse(line, more = '') {
  const [keyword, name, ...pairs] = line.trim().split(/\s+/);
  if (!OPERATIONS[keyword]) return null;
  const list = OPERATIONS[keyword][0] + more;
  const keys = list.match(/\w+\??/g) ?? [];
  const k = { name, bus: spaces.get(name) };
  for (const [key, text] of pairs.map((pair) => pair.split('='))) {
    if (!keys.includes(key) && !keys.includes(key + '?')) return null;
    if (key === 'bytes' && !/^([0-9a-f]{2})*$/i.test(text)) throw new Error('bytes are pairs of digits');
    k[key] = ['in', 'root', 'order'].includes(key) ? text : key === 'bytes' ? Buffer.from(text, 'hex') : BigInt(text);
  }
  if (keys.some((key) => !key.endsWith('?') && k[key] === undefined)) throw new Error(`${keyword} needs ${list}`);
  return { keyword, k };
}

/** Carries out what a line asked for, and returns the answer without the callbacks. */
function perform({ keyword, k }) {
  const done = OPERATIONS[keyword][1](k);
  return typeof done === 'string' ? done : done ? 'ok' : 'rejected';
}

function answer(line) {
  if (/^time\s/.test(line)) return clock.measure(line, parse, perform, toBytes);
  const asked = parse(line);
  calls = [];
  return (asked ? perform(asked) : 'unsupported') + (calls.length > 0 ? ' calls=' + calls : '');
}

let rest = '';
process.stdin.setEncoding('latin1').on('data', (chunk) => { // as much as there is
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  if (lines.includes('bye')) { lines.length = lines.indexOf('bye'); process.stdin.destroy(); }
  process.stdout.write(lines.map((line) => {
    try {
      return answer(line) + '\n';
    } catch (problem) {
      return `error message=${String(problem).replace(/[^!-~]+/g, '_')}\n`;
    }
  }).join(''));
  if (rest.length > 1 << 18) throw new Error('a line is longer than 262144 characters');
});
