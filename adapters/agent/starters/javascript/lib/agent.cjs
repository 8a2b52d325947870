// The lines of the protocol: names, what is offered, and answers.
'use strict';
const { Call, Notes, hex, makeDevice } = require('./call.cjs');
const { measure } = require('./clock.cjs');
const { BACKINGS, KEYS, ROWS } = require('./table.cjs');

const SUBJECTS = { r: 'region', s: 'space', o: 'owner', e: 'eventfd', w: 'window' };
const IMPLIED = { nesting: 'backed-container', overlap: 'equal-priority-overlap' };
const UNSUPPORTED = Symbol('unsupported');

/** A bus behind the lines of the protocol. */
class Agent {
  constructor({ hello, operations }) {
    const known = new Set([...ROWS.values()].map((row) => row.operation));
    for (const name of Object.keys(operations)) {
      if (!known.has(name)) throw new Error(`there is no operation ${name}; disable is done by enable`);
    }
    this.hello = hello;
    this.operations = { reset: () => true, ...operations };
    this.notes = new Notes();
    this.claimed = hello.capabilities ?? [];
    this.offered = new Set(this.claimed);
    for (const [implied, by] of Object.entries(IMPLIED)) if (this.offered.has(by)) this.offered.add(implied);
    for (const { needs: [first] } of ROWS.values()) if (this.hasAll(first)) this.offered.add(first);
    this.rows = new Map([...ROWS].filter(([, row]) => this.carriesOut(row)));
    for (const row of ROWS.values()) {
      if (!(row.operation in this.operations) || this.rows.has(row.keyword)) continue;
      console.error(`memtck: ${row.keyword} is never called: ${row.needs.join(' ')} is not offered`);
    }
    this.forget();
  }

  /** Whether all operations are there that need a capability first. Everybody has RAM. */
  hasAll(capability) {
    const has = ({ operation }) =>
      operation in this.operations || operation === 'inspect' || (operation === 'retarget' && !this.operations.alias);
    return capability === 'ram' || [...ROWS.values()].filter((row) => row.needs[0] === capability).every(has);
  }

  carriesOut(row) {
    return row.operation in this.operations && row.needs.some((needed) => this.offered.has(needed));
  }

  forget() {
    this.names = { r: new Map(), s: new Map(), o: new Map(), e: new Map(), w: new Map() };
    for (const name of this.hello.spaces ?? []) { // those of a machine, which has them without being told
      this.names.s.set(name, { name, kind: 'space', own: undefined });
    }
    this.containers = 0;
    this.spaces = 0;
  }

  greeting() {
    const byRow = [...ROWS.values()].map((row) => row.needs[0]).filter((each) => this.offered.has(each));
    const { capabilities, spaces, boards, ...rest } = this.hello;
    const more = Object.entries(rest).map(([key, value]) => ` ${key}=${value}`).join('');
    return `hello${more} capabilities=${[...new Set([...byRow, ...this.claimed])]}`;
  }

  answer(line) {
    const words = line.split(/\s+/).filter(Boolean);
    if (words[0] === 'hello') return this.greeting();
    this.notes.clear();
    try {
      if (words[0] === 'time') return measure(this, words);
      if (words[0] === 'board' && this.hello.boards) {
        return this.hello.boards.includes(words.at(-1).split('=')[1]) ? 'ok' : 'rejected';
      }
      const asked = this.read(words);
      const status = this.carryOut(asked);
      return ['ok', 'rejected', 'fault'].includes(status) ? status + this.tell(asked, status) : status;
    } catch (problem) {
      if (problem === UNSUPPORTED) return 'unsupported';
      throw problem;
    }
  }

  // ---- Reading a line. ----

  /** Looks up what a line says. Only where the clock runs is there a copy, and no reset. */
  read(words, timed = false) {
    const row = this.rows.get(words[0]);
    if (!row || row.keyword === (timed ? 'reset' : 'copy')) throw UNSUPPORTED;
    const call = new Call(this.notes);
    const name = row.sort ? words[1] : '';
    if (name === undefined) throw new Error('a name is missing');
    const given = words.slice(row.sort ? 2 : 1).map((pair) => this.set(call, row, pair, timed));
    const missing = row.required.find((key) => !given.includes(key));
    if (missing) throw new Error(`${row.keyword} needs ${missing}`);
    if (row.sort && !row.makes) call[SUBJECTS[row.sort]] = this.find(row.sort, name);
    if (row.operation === 'enable') call.on = row.keyword === 'enable';
    check(row, call);
    return { row, operation: this.operations[row.operation], name, call };
  }

  set(call, row, pair, timed) {
    const [key, text = ''] = pair.split('=');
    const walks = timed && ['step', 'span'].includes(key) && ['read', 'write'].includes(row.keyword);
    if (!row.keys.has(key) && !walks) throw UNSUPPORTED;
    const { read, names, as, needs, free } = KEYS.get(key);
    const needed = key === 'backing' ? BACKINGS[text] ?? 'no such backing' : text === free ? undefined : needs;
    if (needed && !this.offered.has(needed)) throw UNSUPPORTED;
    call[as] = names ? this.find(names, text) : read(text);
    if (key === 'size') call.last = call.size - 1n;
    if (key === 'bytes') call.len = BigInt(call.bytes.length);
    return key;
  }

  find(sort, name) {
    const found = this.names[sort].get(name);
    if (!found) throw new Error(`${name} is not there`);
    return found;
  }

  // ---- Carrying it out. ----

  /** What a bus need not find out itself: whether the tree, and when it changes, is within what is offered. */
  allows(row, call) {
    switch (row.keyword) {
      case 'container': return this.containers === 0 || this.offered.has('nesting');
      case 'space': return this.spaces === 0 || this.offered.has('spaces');
      case 'add': return (this.spaces === 0 || this.offered.has('dynamic'))
        && (call.container.kind === 'container' || this.offered.has('backed-container'));
      default: return true;
    }
  }

  /** Has the bus do it, and returns the status. */
  carryOut(asked) {
    const { row, call, name } = asked;
    this.notes.happened = 0;
    if (row.block) call.bytes = Buffer.alloc(Number(call.len));
    if (!this.allows(row, call)) return 'unsupported';
    if (row.keyword === 'reset') this.forget();
    if (row.makes) return this.make(asked);
    const status = row.keyword === 'copy' ? this.copy(call) : inWords(asked.operation(call));
    if (row.keyword === 'find' && status === 'ok' && this.notes.happened === 0) return 'rejected';
    if (row.ends && status === 'ok') this.names[row.sort].delete(name);
    return status;
  }

  /** Makes a name, unless the bus does not do what makes it. */
  make({ row, operation, name, call }) {
    const names = this.names[row.sort];
    if (names.has(name)) throw new Error(`${name} is there already`);
    const device = ['mmio', 'romd'].includes(row.keyword) ? makeDevice(name, call, this.notes) : undefined;
    const made = { name, kind: row.keyword, device, own: undefined };
    call[SUBJECTS[row.sort]] = made;
    call.kind = made.kind;
    call.device = device;
    const status = inWords(operation(call));
    if (status !== 'ok') return status;
    names.set(name, made);
    this.containers += row.keyword === 'container';
    this.spaces += row.keyword === 'space';
    return status;
  }

  copy(call) {
    const status = inWords(this.operations.load(call));
    if (status !== 'ok') return status;
    const { space, to, bytes, len } = call;
    const store = Object.assign(new Call(this.notes), { space, at: to, bytes, len });
    return inWords(this.operations.store(store));
  }

  tell({ row, call }, status) {
    let text = '';
    if (row.keyword === 'read' && status === 'ok') text = ` value=${hex(call.value)}`;
    if (row.keyword === 'pin' && status === 'ok') text = ` length=${hex(call.len)}`;
    if (row.block && call.bytes.length > 0) text = ` bytes=${call.bytes.toString('hex')}`;
    return text + this.notes.tell();
  }
}

/** What an operation of the bus returned, as a status. */
function inWords(returned) {
  if (returned === undefined || returned === true) return 'ok';
  return returned === false ? 'rejected' : returned;
}

/** Bounds that do not depend on the bus. */
function check(row, call) {
  const { size, len, step, span } = call;
  if (['read', 'write', 'eventfd'].includes(row.keyword)) {
    if (![1n, 2n, 4n, 8n].includes(size)) throw new Error('not the size of an access');
    call.width = Number(size);
  }
  if (row.keyword === 'copy' && (len < 1n || len > 0x100000n)) throw new Error('a copy has 1 to 1048576 bytes');
  if (row.block && row.keyword !== 'copy' && len > 0x10000n) throw new Error('a block has at most 65536 bytes');
  if ((step === undefined) !== (span === undefined) || step >= span) throw new Error('a step is below its span');
}

module.exports = { Agent };
