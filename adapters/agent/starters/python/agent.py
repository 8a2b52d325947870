"""A memtck agent for a flat bus, to start from: put your bus in the place of this one, and keep the package memtck.

What your bus has nothing for is left out of the table at the end, and with it out of the greeting.
"""
import memtck

HELLO = {"name": "python-starter", "version": "1", "address-bits": 64, "max-ram": 0x100000,
         "capabilities": ["big-endian-order"]}

# Data are bytes in the order of their addresses; None and False say: refused.


class Memory:
    """RAM or ROM."""
    def __init__(self, size, writable):
        self.last, self.content, self.writable = size - 1, bytearray(size), writable

    def read(self, offset, size):
        return self.content[offset:offset + size]

    def write(self, offset, data):
        if self.writable:
            self.content[offset:offset + len(data)] = data
        return self.writable


class Registers:
    """A little-endian device that takes aligned accesses. It calls memtck's device where yours would do its work."""
    def __init__(self, size, device):
        self.last, self.device, self.writable = size - 1, device, True

    def read(self, offset, size):
        if offset % size != 0:
            return None
        return (self.device.read(offset, size) % (1 << 8 * size)).to_bytes(size, "little")  # without the junk above

    def write(self, offset, data):
        aligned = offset % len(data) == 0
        if aligned:
            self.device.write(offset, len(data), int.from_bytes(data, "little"))
        return aligned


class Bus:
    """Regions side by side, in a sorted list of (first address, last address, region)."""
    def __init__(self):
        self.end, self.ranges = 0, []

    def attach(self, at, region):
        last = min(at + region.own.last, self.end)  # what sticks out of the bus is not there
        free = all(last < first or end < at for first, end, _ in self.ranges)
        if free and at <= last:
            self.ranges = sorted([*self.ranges, (at, last, region)], key=lambda each: each[0])
        return free

    def read(self, at, size):
        for first, last, region in self.ranges:
            if first <= at and at + size - 1 <= last:
                return region.own.read(at - first, size)

    def write(self, at, data):
        for first, last, region in self.ranges:
            if first <= at and at + len(data) - 1 <= last:
                return region.own.write(at - first, data)


bus = Bus()


def order(call):
    return "big" if call.big_endian else "little"


def reset(call):
    bus.__init__()


def container(call):
    bus.end = call.last


def region(call):
    if call.kind == "mmio":
        call.region.own = Registers(call.size, call.device)
    elif call.size <= HELLO["max-ram"]:
        call.region.own = Memory(call.size, call.kind == "ram")
    else:
        return memtck.UNSUPPORTED


def add(call):
    return bus.attach(call.at, call.region) or memtck.UNSUPPORTED  # nothing overlaps here


def space(call):
    pass


def read(call):
    data = bus.read(call.at, call.size)
    if data is None:
        return False
    call.value = int.from_bytes(data, order(call))


def write(call):
    return bool(bus.write(call.at, (call.value % (1 << 8 * call.size)).to_bytes(call.size, order(call))))


def load(call):
    data = [bus.read(call.at + i, 1) for i in range(call.len)]
    call.bytes = b"".join(byte or b"\0" for byte in data)
    return None not in data


def store(call):
    return all([bus.write(call.at + i, call.bytes[i:i + 1]) for i in range(call.len)])


def fill(call):
    if call.at + call.len > call.region.own.last + 1:
        raise ValueError("there are no such bytes")
    call.region.own.content[call.at:call.at + call.len] = call.bytes


def show(call, low, high):
    for first, last, region in bus.ranges:
        if first <= high and low <= last:
            start = max(first, low)
            call.show(start, min(last, high), region, start - first, not region.own.writable)


if __name__ == "__main__":
    memtck.serve(HELLO, {
        "reset": reset, "container": container, "ram": region, "rom": region, "mmio": region, "add": add,
        "space": space, "read": read, "write": write, "load": load, "store": store, "fill": fill,
        "flatview": lambda call: show(call, 0, bus.end), "find": lambda call: show(call, call.at, call.at)})
