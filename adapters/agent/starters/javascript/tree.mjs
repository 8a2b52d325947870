// A memtck agent for a layered map, to start from: containers, aliases, priorities, several spaces, changes while they
// are open. Put your map in the place of this one, and keep memtck.* and lib.
//
// A space has a flat view, a sorted list of what shows where. It is drawn anew when an access finds it stale. Addresses
// and values are BigInt; data are bytes in the order of their addresses; null and false say: refused.
import { serve, toBytes, toValue } from './memtck.mjs';

const MAX_RAM = 0x100000n;
const LAST = (1n << 64n) - 1n;
const smaller = (one, other) => (one < other ? one : other);
const larger = (one, other) => (one > other ? one : other);

/** A region. Its children are sorted: the one that wins comes first. */
class Node {
  at = 0n;
  prio = 0;
  container = null;
  children = [];
  disabled = false;
  readOnly = false;

  constructor(call) {
    const { region, kind, last, device } = call;
    Object.assign(this, { region, kind, last, device, target: call.of?.own, offset: call.offset });
    this.content = kind === 'ram' || kind === 'rom' ? Buffer.alloc(Number(call.size)) : null;
  }

  putIn(container, at) {
    this.container = container;
    this.at = at;
    const place = container.children.filter((other) => other.prio > this.prio).length;
    container.children.splice(place, 0, this); // of equals the one that came last wins
  }

  takeOut() {
    this.container.children = this.container.children.filter((other) => other !== this);
    this.container = null;
  }
}

/** What a space shows: ranges that ascend, of which none overlaps another. */
class View {
  constructor(root, stale) {
    Object.assign(this, { root, stale, ranges: [] });
  }

  refresh() {
    if (!this.stale) return this;
    this.ranges = [];
    this.draw(this.root, 0n, LAST, 0n, false);
    this.ranges = this.ranges.reduce(join, []);
    this.stale = false;
    return this;
  }

  /** Paints what a region shows, from an offset of it on, at these addresses. */
  draw(node, first, end, offset, seenReadOnly) {
    if (node.disabled || offset > node.last) return;
    const last = smaller(end, first + node.last - offset);
    const readOnly = seenReadOnly || node.readOnly;
    if (node.target) {
      this.draw(node.target, first, last, node.offset + offset, readOnly);
      return;
    }
    for (const child of node.children) {
      const low = larger(child.at, offset);
      const high = smaller(child.at + child.last, offset + last - first);
      if (low <= high) this.draw(child, first + low - offset, first + high - offset, low - child.at, readOnly);
    }
    if (node.kind !== 'container') this.paint({ first, last, node, offset, readOnly: readOnly || node.kind === 'rom' });
  }

  /** What wins is painted first; what comes later fills the gaps. */
  paint(all) {
    const painted = [];
    let at = all.first;
    const fill = (last) => {
      if (at <= last) painted.push({ ...all, first: at, last, offset: all.offset + at - all.first });
    };
    for (const each of this.ranges) {
      if (all.first <= each.last) fill(smaller(each.first - 1n, all.last));
      painted.push(each);
      at = larger(at, each.last + 1n);
    }
    fill(all.last);
    this.ranges = painted;
  }

  /** The range that has all of these bytes, or undefined. */
  find(at, length) {
    const { ranges } = this.refresh();
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle].last < at) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low];
    return range && range.first <= at && at + BigInt(length) - 1n <= range.last ? range : undefined;
  }

  read(at, length) {
    const range = this.find(at, length);
    if (!range || range.node.kind === 'reservation') return null;
    const { content, device } = range.node;
    const offset = range.offset + at - range.first;
    if (content) return content.subarray(Number(offset), Number(offset) + length);
    if (offset % BigInt(length) !== 0n) return null; // devices take aligned accesses
    return toBytes(device.read(offset, length), length); // without the junk above the length
  }

  write(at, data) {
    const range = this.find(at, data.length);
    if (!range || range.readOnly || range.node.kind === 'reservation') return false;
    const { content, device } = range.node;
    const offset = range.offset + at - range.first;
    if (content) return data.copy(content, Number(offset)) > 0;
    return offset % BigInt(data.length) === 0n && device.write(offset, data.length, toValue(data));
  }
}

/** Makes one range of two that continue each other. */
function join(joined, next) {
  const before = joined[joined.length - 1];
  const continues = before && before.last + 1n === next.first && before.node === next.node
    && before.readOnly === next.readOnly && before.offset + next.first - before.first === next.offset;
  if (continues) before.last = next.last;
  else joined.push(next);
  return joined;
}

const views = new Set(); // of the open spaces
let transactions = 0; // how many are open within each other

/** Until the outermost commit all spaces show the map as it was at begin. */
function changed() {
  if (transactions === 0) for (const view of views) view.stale = true;
}

function makeRegion(call) {
  if (['ram', 'rom'].includes(call.kind) && call.size > MAX_RAM) return 'unsupported';
  call.region.own = new Node(call);
}

/** An operation that changes something of a region. */
function change(change) {
  return (call) => {
    change(call.region.own, call);
    changed();
  };
}

serve({
  hello: {
    name: 'javascript-tree-starter', version: '1', 'address-bits': 64, 'max-ram': MAX_RAM,
    capabilities: ['backed-container', 'equal-priority-overlap', 'big-endian-order'],
  },
  operations: {
    reset() {
      views.clear();
      transactions = 0;
    },
    container: makeRegion,
    ram: makeRegion,
    rom: makeRegion,
    mmio: makeRegion,
    reservation: makeRegion,
    alias: makeRegion,
    add: change((node, call) => {
      node.prio = call.prio;
      node.putIn(call.container.own, call.at);
    }),
    del: change((node) => node.takeOut()),
    move: change((node, call) => {
      if (node.at === call.at) return;
      const { container } = node;
      node.takeOut();
      node.putIn(container, call.at); // it counts as added anew
    }),
    resize: change((node, call) => { node.last = call.last; }),
    retarget: change((node, call) => { node.offset = call.offset; }),
    enable: change((node, call) => { node.disabled = !call.on; }),
    readonly: change((node, call) => { node.readOnly = call.on; }),
    begin() {
      if (transactions++ === 0) for (const view of views) view.refresh();
    },
    commit() {
      transactions--;
      changed();
    },
    space(call) { // within a transaction it shows nothing until the commit
      call.space.own = new View(call.root.own, transactions === 0);
      views.add(call.space.own);
    },
    unspace: (call) => views.delete(call.space.own),
    read(call) {
      const data = call.space.own.read(call.at, call.width);
      if (data) call.value = toValue(data, call.bigEndian);
      return data !== null;
    },
    write: (call) => call.space.own.write(call.at, toBytes(call.value, call.width, call.bigEndian)),
    load(call) {
      const data = Array.from(call.bytes, (_, i) => call.space.own.read(call.at + BigInt(i), 1));
      call.bytes = Buffer.concat(data.map((byte) => byte ?? Buffer.alloc(1)));
      return !data.includes(null);
    },
    store: (call) =>
      [...call.bytes].map((b, i) => call.space.own.write(call.at + BigInt(i), Buffer.of(b))).every(Boolean),
    fill(call) {
      call.region.own.content.set(call.bytes, Number(call.at));
    },
    flatview(call) {
      for (const { first, last, node, offset, readOnly } of call.space.own.refresh().ranges) {
        call.show(first, last, node.region, offset, readOnly);
      }
    },
    find(call) {
      const range = call.space.own.find(call.at, 1);
      if (range) call.show(call.at, call.at, range.node.region, range.offset + call.at - range.first, range.readOnly);
    },
  },
});
