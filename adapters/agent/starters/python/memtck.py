"""What memtck brings along, to be kept: its device, and the clock with which an agent measures itself."""
import time

class Device:
    """What it shows follows from its seed and the offset, so that every implementation sees the same device."""
    def __init__(self, name, seed, note):
        self.name, self.seed, self.note = name, seed, note

    def read(self, offset, size):
        value = int.from_bytes([mix(self.seed + offset + i) for i in range(size)], "little")
        self.note(self.name, "r", offset, size, value)
        return (value | ~value << 8 * size) % 2**64  # the junk above the size must not reach the guest

    def write(self, offset, size, value):
        self.note(self.name, "w", offset, size, value)

def mix(z):
    z = (z % 2**64 ^ z % 2**64 >> 30) * 0xbf58476d1ce4e5b9 % 2**64
    z = (z ^ z >> 27) * 0x94d049bb133111eb % 2**64
    return (z ^ z >> 31) % 256

# ---- The clock. What is repeated is a function that returns None when it is done, or else the answer. ----

def walk(access, at, step=None, span=None):
    """An access that is a step further each time, within a span."""
    if (step is None) != (span is None) or step is not None and step >= span:
        raise ValueError("a step is below its span")
    step, span = step or 0, span or 1
    end = at + span
    def once():
        nonlocal at
        done = access(at)
        at += step if at + step < end else step - span
        return None if done else "rejected"
    return once

def load(bus, at, length):
    def once():
        return "rejected" if None in [bus.read(at + i, 1) for i in range(length)] else None
    return once

def store(bus, at, data):
    parts = [bytes([byte]) for byte in data]
    def once():
        return None if all([bus.write(at + i, byte) for i, byte in enumerate(parts)]) else "rejected"
    return once

def copy(bus, at, to, length):
    if not 0 < length <= 1 << 20:
        raise ValueError("a copy has 1 to 1048576 bytes")
    def once():
        data = [bus.read(at + i, 1) for i in range(length)]
        done = None not in data and all([bus.write(to + i, byte) for i, byte in enumerate(data)])
        return None if done else "rejected"
    return once

def other(agent, operation, name, k):
    def once():
        answer = agent.perform(operation, name, **k)
        return None if answer.startswith("ok") else answer
    return once

def prepare(agent, operation, name="", *pairs):
    """Looks everything up beforehand. None if the operation or a key is unknown."""
    single = operation in ("read", "write")
    k = agent.parse(operation, pairs, " step span" * single)
    if k is None or operation in ("hello", "reset"):
        return None
    bus, at, size = agent.spaces.get(name), k.get("at"), k.get("size")
    if single and size in (1, 2, 4, 8):
        value, order = k.get("value", 0) % (1 << 8 * size), "big" if k.get("order") == "be" else "little"
        data = value.to_bytes(size, order)
        read = lambda at: bus.read(at, size) is not None
        return walk(read if operation == "read" else lambda at: bus.write(at, data), at, k.get("step"), k.get("span"))
    if operation == "load":
        return load(bus, at, k["len"])
    if operation == "store":
        return store(bus, at, k["bytes"])
    return copy(bus, at, k["to"], k["len"]) if operation == "copy" else other(agent, operation, name, k)

def repeat(steps, count):
    for _ in range(count):
        for step in steps:
            answer = step()
            if answer is not None:
                return answer

def measure(agent, count, words):
    """Carries out the operations, which are separated by semicolons, count times. The clock runs for nothing else."""
    lists = [[]]
    for word in words:
        lists.append([]) if word == ";" else lists[-1].append(word)
    if not 1 <= count <= 10**9 or len(lists) > 16:
        raise ValueError("1 to 16 operations are repeated 1 to 1000000000 times")
    steps = [prepare(agent, *each) for each in lists]
    if None in steps:
        return "unsupported"
    agent.quiet = True
    try:
        begun = time.perf_counter_ns()
        answer = repeat(steps, count)
        return answer or f"ok nanos={time.perf_counter_ns() - begun}"
    finally:
        agent.quiet = False
