// What an operation says, and what happens during it.
'use strict';

const hex = (number) => '0x' + number.toString(16);

/** What happened, by the part of the answer. While the clock runs it is only counted. */
class Notes {
  constructor() {
    this.quiet = false;
    this.noted = true;
    this.clear();
  }

  clear() {
    this.happened = 0;
    if (this.noted) this.parts = { ranges: [], calls: [], signals: [], pages: [], finalized: [] };
    this.noted = false;
  }

  note(part, tell) {
    this.happened++;
    if (this.quiet) return;
    this.noted = true;
    this.parts[part].push(tell());
  }

  tell() {
    if (!this.noted) return '';
    return Object.entries(this.parts).map(([part, told]) => (told.length > 0 ? ` ${part}=${told}` : '')).join('');
  }
}

/** An operation. What the line does not say has a value here, or is undefined. */
class Call {
  prio = 0;
  bigEndian = false;
  on = false;
  shared = false;
  backing = 'anon';
  value = 0n;

  #notes;

  constructor(notes) {
    this.#notes = notes;
  }

  show(first, last, region, offset, readOnly) {
    this.#notes.note('ranges', () =>
      `${hex(first)}-${hex(last)}:${region.name}+${hex(offset)}${readOnly ? ':ro' : ''}`);
  }

  pages(first, last) {
    this.#notes.note('pages', () => `${hex(first)}-${hex(last)}`);
  }

  signal(eventfd) {
    this.#notes.note('signals', () => eventfd.name);
  }

  finalized(thing) {
    this.#notes.note('finalized', () => thing.name);
  }
}

/** What a device shows follows from its seed and the offset, so that every implementation sees the same one. */
function makeDevice(name, call, notes) {
  const { seed = 0n, bigEndianDevice = false, errors = null, valid = [1n, 8n], impl = [1n, 8n] } = call;
  const fails = (offset) => errors !== null && errors[0] <= offset && offset <= errors[1];
  const note = (what, offset, size, value) =>
    notes.note('calls', () => `${name}:${what}:${hex(offset)}:${size}:${hex(value)}`);
  return {
    bigEndian: bigEndianDevice,
    valid,
    impl,
    validUnaligned: call.validUnaligned ?? false,
    implUnaligned: call.implUnaligned ?? false,
    read(offset, size) {
      const shown = Buffer.from(Array.from({ length: size }, (_, i) => mix(seed + offset + BigInt(i))));
      const value = toValue(shown, bigEndianDevice);
      note('r', offset, size, value);
      return fails(offset) ? null : BigInt.asUintN(64, value | (~value << BigInt(8 * size))); // junk above the size
    },
    write(offset, size, value) {
      note('w', offset, size, value);
      return !fails(offset);
    },
  };
}

function mix(number) {
  let z = BigInt.asUintN(64, number);
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return Number((z ^ (z >> 31n)) & 0xffn);
}

function toBytes(value, length, bigEndian = false) {
  const digits = BigInt.asUintN(8 * length, value).toString(16).padStart(2 * length, '0');
  const bytes = Buffer.from(digits, 'hex');
  return bigEndian ? bytes : bytes.reverse();
}

function toValue(bytes, bigEndian = false) {
  const descending = bigEndian ? Buffer.from(bytes) : Buffer.from(bytes).reverse();
  return BigInt('0x' + descending.toString('hex'));
}

module.exports = { Call, Notes, hex, makeDevice, toBytes, toValue };
