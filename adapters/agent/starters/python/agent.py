"""A memtck agent for a simple bus, to start from: put your bus in the place of this one, and keep the protocol.

memtck.py belongs to the protocol.
"""
import os
import sys
from memtck import Device, measure

HELLO = ("hello name=python-starter version=1 address-bits=64 max-ram=0x100000"
         " capabilities=ram,rom,mmio,block,fill,flatview,find,big-endian-order")

# ---- The bus: replace it by yours. Data are bytes in the order of their addresses; None and False say: refused. ----

class Memory:
    """RAM or ROM."""
    def __init__(self, name, size, writable):
        self.name, self.last, self.content, self.writable = name, size - 1, bytearray(size), writable

    def read(self, offset, size):
        return self.content[offset:offset + size]

    def write(self, offset, data):
        if self.writable:
            self.content[offset:offset + len(data)] = data
        return self.writable

class Registers:
    """A little-endian device that takes aligned accesses. It calls memtck's device where yours would do its work."""
    def __init__(self, name, size, device):
        self.name, self.last, self.device, self.writable = name, size - 1, device, True

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
    def __init__(self, name, size):
        self.name, self.last, self.ranges = name, size - 1, []

    def attach(self, at, region):
        last = min(at + region.last, self.last)  # what sticks out of the bus is not there
        free = all(last < first or end < at for first, end, _ in self.ranges)
        if free and at <= last:
            self.ranges = sorted([*self.ranges, (at, last, region)])
        return free

    def read(self, at, size):
        for first, last, region in self.ranges:
            if first <= at and at + size - 1 <= last:
                return region.read(at - first, size)

    def write(self, at, data):
        for first, last, region in self.ranges:
            if first <= at and at + len(data) - 1 <= last:
                return region.write(at - first, data)

# ---- The protocol: keep it. An operation that your bus can do has its keys here, and a branch in perform. ----

KEYS = {"hello": "", "reset": "", "container": "size", "ram": "size", "rom": "size", "mmio": "size seed",
        "add": "in at", "fill": "at bytes", "space": "root", "read": "at size order", "write": "at size value order",
        "load": "at len", "store": "at bytes", "flatview": "", "find": "at", "copy": "at to len"}
ORDERS = {"le": "little", "be": "big"}

class Agent:
    """What a scenario has made, and the callbacks of the current operation."""
    def __init__(self):
        self.bus, self.regions, self.spaces, self.calls, self.quiet = None, {}, {}, [], False

    def note(self, name, kind, offset, size, value):
        if not self.quiet:  # nothing is noted while the clock runs
            self.calls.append(f"{name}:{kind}:{offset:#x}:{size}:{value:#x}")

    def perform(self, operation, name, order="le", seed=0, **k):
        """Carries out an operation and returns the answer to it, without the callbacks."""
        bus, regions, spaces = self.bus, self.regions, self.spaces
        if operation == "read" and k["size"] in (1, 2, 4, 8):
            data = spaces[name].read(k["at"], k["size"])
            return "rejected" if data is None else f"ok value={int.from_bytes(data, ORDERS[order]):#x}"
        if operation == "write" and k["size"] in (1, 2, 4, 8):
            data = (k["value"] % (1 << 8 * k["size"])).to_bytes(k["size"], ORDERS[order])
            return "ok" if spaces[name].write(k["at"], data) else "rejected"
        if operation == "load" and k["len"] <= 1 << 16:
            data = [spaces[name].read(k["at"] + i, 1) for i in range(k["len"])]
            arrived = b"".join(byte or b"\0" for byte in data).hex()
            return ("rejected" if None in data else "ok") + " bytes=" * bool(data) + arrived
        if operation == "store":
            done = [spaces[name].write(k["at"] + i, bytes([byte])) for i, byte in enumerate(k["bytes"])]
            return "ok" if all(done) else "rejected"
        if operation in ("flatview", "find"):
            low, high = k.get("at", 0), k.get("at", spaces[name].last)
            shown = [f"{max(first, low):#x}-{min(last, high):#x}:{r.name}+{max(low - first, 0):#x}"
                     + ":ro" * (not r.writable) for first, last, r in bus.ranges if first <= high and low <= last]
            return "ok ranges=" + ",".join(shown) if shown else "rejected" if operation == "find" else "ok"
        if operation == "hello":
            return HELLO
        if operation == "reset":
            self.__init__()
        elif operation == "container" and bus is None:
            self.bus = Bus(name, k["size"])
        elif operation in ("ram", "rom"):
            regions[name] = Memory(name, k["size"], operation == "ram")
        elif operation == "mmio":
            regions[name] = Registers(name, k["size"], Device(name, seed, self.note))
        elif operation == "fill" and 0 <= k["at"] <= regions[name].last + 1 - len(k["bytes"]):
            regions[name].content[k["at"]:k["at"] + len(k["bytes"])] = k["bytes"]
        elif operation == "space" and k["root"] == bus.name and not spaces:
            spaces[name] = bus
        elif operation != "add" or k["in"] != bus.name or spaces or not bus.attach(k["at"], regions[name]):
            return "unsupported"
        return "ok"

    def parse(self, operation, pairs, more=""):
        """The keys of a line with their values, or None if one is not known."""
        k = dict(pair.partition("=")[::2] for pair in pairs)
        if operation not in KEYS or not k.keys() <= set((KEYS[operation] + more).split()):
            return None
        for key in k.keys() - {"in", "root", "order"}:
            k[key] = bytes.fromhex(k[key]) if key == "bytes" else int(k[key], 0)
        return k

    def answer(self, operation, name="", *pairs):
        if operation == "time":
            return measure(self, int(name), pairs)
        k = self.parse(operation, pairs)
        if k is None:
            return "unsupported"
        self.calls.clear()
        return self.perform(operation, name, **k) + " calls=" * bool(self.calls) + ",".join(self.calls)

agent, rest = Agent(), b""
while chunk := os.read(0, 1 << 16):  # as much as there is: the replies leave when the input runs dry
    *lines, rest = (rest + chunk).split(b"\n")
    for line in lines:
        if line.strip() == b"bye":
            sys.exit()
        try:
            print(agent.answer(*line.decode("ascii", "replace").split()))
        except Exception as problem:
            print("error message=" + "_".join(ascii(problem).split()))
    sys.stdout.flush()
    assert len(rest) <= 1 << 18, "a line is longer than 262144 characters"
