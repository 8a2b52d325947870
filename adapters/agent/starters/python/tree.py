"""A memtck agent for a layered map, to start from: containers, aliases, priorities, several spaces, changes while they
are open. Put your map in the place of this one, and keep the package memtck.

A space has a flat view, a sorted list of what shows where. It is drawn anew when an access finds it stale.
"""
from bisect import bisect_left

import memtck

HELLO = {"name": "python-tree-starter", "version": "1", "address-bits": 64, "max-ram": 0x100000,
         "capabilities": ["backed-container", "equal-priority-overlap", "big-endian-order"]}
LAST = 2**64 - 1


class Node:
    """A region. Its children are sorted: the one that wins comes first."""
    def __init__(self, call):
        self.region, self.kind, self.last, self.device = call.region, call.kind, call.last, call.device
        self.target, self.offset = (call.of.own, call.offset) if call.kind == "alias" else (None, 0)
        self.content = bytearray(call.size) if call.kind in ("ram", "rom") else None
        self.at = self.prio = 0
        self.container, self.children, self.disabled, self.read_only = None, [], False, False

    def put_in(self, container, at):
        self.container, self.at = container, at
        place = sum(other.prio > self.prio for other in container.children)
        container.children.insert(place, self)  # of equals the one that came last wins

    def take_out(self):
        self.container.children.remove(self)
        self.container = None


class Range:
    """Addresses at which a region shows, from an offset of it on."""
    def __init__(self, first, last, node, offset, read_only):
        self.first, self.last, self.node, self.offset, self.read_only = first, last, node, offset, read_only

    def continues(self, before):
        return (before.last + 1 == self.first and before.node is self.node and before.read_only == self.read_only
                and before.offset + (self.first - before.first) == self.offset)


class View:
    """What a space shows: ranges that ascend, of which none overlaps another."""
    def __init__(self, root, stale):
        self.root, self.ranges, self.lasts, self.stale = root, [], [], stale

    def refresh(self):
        if self.stale:
            self.ranges, self.stale = [], False
            self.draw(self.root, 0, LAST, 0, False)
            joined = []
            for each in self.ranges:
                if joined and each.continues(joined[-1]):
                    joined[-1].last = each.last
                else:
                    joined.append(each)
            self.ranges, self.lasts = joined, [each.last for each in joined]
        return self

    def draw(self, node, first, last, offset, read_only):
        """Paints what a region shows, from an offset of it on, at these addresses."""
        if node.disabled or offset > node.last:
            return
        last = min(last, first + node.last - offset)
        read_only = read_only or node.read_only
        if node.target:
            return self.draw(node.target, first, last, node.offset + offset, read_only)
        end = offset + last - first
        for child in node.children:
            low, high = max(child.at, offset), min(child.at + child.last, end)
            if low <= high:
                self.draw(child, first + low - offset, first + high - offset, low - child.at, read_only)
        if node.kind != "container":
            self.paint(first, last, node, offset, read_only or node.kind == "rom")

    def paint(self, first, last, node, offset, read_only):
        """What wins is painted first; what comes later fills the gaps."""
        painted, at = [], first
        for each in self.ranges:
            if first <= each.last and each.first <= last:
                if at < each.first:
                    painted.append(Range(at, each.first - 1, node, offset + at - first, read_only))
                at = each.last + 1
            elif each.first > last and at <= last:
                painted.append(Range(at, last, node, offset + at - first, read_only))
                at = last + 1
            painted.append(each)
        if at <= last:
            painted.append(Range(at, last, node, offset + at - first, read_only))
        self.ranges = painted

    def find(self, at, size):
        """The range that has all of these bytes, or None."""
        self.refresh()
        place = bisect_left(self.lasts, at)
        if place < len(self.ranges) and self.ranges[place].first <= at and at + size - 1 <= self.ranges[place].last:
            return self.ranges[place]
        return None

    # Data are bytes in the order of their addresses; None and False say: refused.

    def read(self, at, size):
        found = self.find(at, size)
        if found is None or found.node.kind == "reservation":
            return None
        offset = found.offset + at - found.first
        if found.node.content is not None:
            return found.node.content[offset:offset + size]
        if offset % size != 0:  # devices take aligned accesses
            return None
        value = found.node.device.read(offset, size) % (1 << 8 * size)  # without the junk above
        return value.to_bytes(size, "little")

    def write(self, at, data):
        found = self.find(at, len(data))
        if found is None or found.read_only or found.node.kind == "reservation":
            return False
        offset = found.offset + at - found.first
        if found.node.content is not None:
            found.node.content[offset:offset + len(data)] = data
        elif offset % len(data) != 0:
            return False
        else:
            found.node.device.write(offset, len(data), int.from_bytes(data, "little"))
        return True


class Map:
    """The spaces that are open, and how many transactions are, within each other."""
    def __init__(self):
        self.views, self.transactions = [], 0

    def changed(self):
        """Until the outermost commit all spaces show the map as it was at begin."""
        if self.transactions == 0:
            for view in self.views:
                view.stale = True


map = Map()


def order(call):
    return "big" if call.big_endian else "little"


def reset(call):
    map.__init__()


def region(call):
    if call.kind in ("ram", "rom") and call.size > HELLO["max-ram"]:
        return memtck.UNSUPPORTED
    call.region.own = Node(call)


def add(call):
    call.region.own.prio = call.prio
    call.region.own.put_in(call.container.own, call.at)
    map.changed()


def delete(call):
    call.region.own.take_out()
    map.changed()


def move(call):
    node = call.region.own
    if node.at != call.at:
        container = node.container
        node.take_out()
        node.put_in(container, call.at)  # it counts as added anew
        map.changed()


def change(name, value):
    """An operation that changes something of a region."""
    def operation(call):
        setattr(call.region.own, name, value(call))
        map.changed()
    return operation


def begin(call):
    if map.transactions == 0:
        for view in map.views:
            view.refresh()
    map.transactions += 1


def commit(call):
    map.transactions -= 1
    map.changed()


def space(call):
    """Within a transaction it shows nothing until the commit."""
    call.space.own = View(call.root.own, map.transactions == 0)
    map.views.append(call.space.own)


def unspace(call):
    map.views.remove(call.space.own)


def read(call):
    data = call.space.own.read(call.at, call.size)
    if data is None:
        return False
    call.value = int.from_bytes(data, order(call))


def write(call):
    return call.space.own.write(call.at, (call.value % (1 << 8 * call.size)).to_bytes(call.size, order(call)))


def load(call):
    data = [call.space.own.read(call.at + i, 1) for i in range(call.len)]
    call.bytes = b"".join(byte or b"\0" for byte in data)
    return None not in data


def store(call):
    return all([call.space.own.write(call.at + i, call.bytes[i:i + 1]) for i in range(call.len)])


def fill(call):
    if call.at + call.len > call.region.own.last + 1:
        raise ValueError("there are no such bytes")
    call.region.own.content[call.at:call.at + call.len] = call.bytes


def flatview(call):
    for each in call.space.own.refresh().ranges:
        call.show(each.first, each.last, each.node.region, each.offset, each.read_only)


def find(call):
    found = call.space.own.find(call.at, 1)
    if found is None:
        return False
    call.show(call.at, call.at, found.node.region, found.offset + call.at - found.first, found.read_only)


if __name__ == "__main__":
    memtck.serve(HELLO, {
        "reset": reset, "container": region, "ram": region, "rom": region, "mmio": region, "reservation": region,
        "alias": region, "add": add, "del": delete, "move": move, "resize": change("last", lambda call: call.last),
        "retarget": change("offset", lambda call: call.offset), "enable": change("disabled", lambda call: not call.on),
        "readonly": change("read_only", lambda call: call.on), "begin": begin, "commit": commit, "space": space,
        "unspace": unspace, "read": read, "write": write, "load": load, "store": store, "fill": fill,
        "flatview": flatview, "find": find})
