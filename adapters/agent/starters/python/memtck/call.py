"""What an operation says, and what happens during it."""


class Thing:
    """Whatever has a name: a region, a space, an owner, an eventfd or a window."""
    __slots__ = ("name", "kind", "device", "own")

    def __init__(self, name, kind):
        self.name, self.kind, self.device, self.own = name, kind, None, None


class Notes:
    """What happened during an operation: lists by the part of the answer. While the clock runs it is only counted."""

    def __init__(self):
        self.parts, self.happened, self.quiet = {}, 0, False

    def clear(self):
        self.happened = 0
        if self.parts:
            self.parts = {}

    def note(self, part, text, *values):
        self.happened += 1
        if not self.quiet:
            self.parts.setdefault(part, []).append(text % values)

    def tell(self):
        return "".join(f" {part}={','.join(self.parts[part])}"
                       for part in ("ranges", "calls", "signals", "pages", "finalized") if part in self.parts)


class Call:
    """An operation. What the line does not say has a value here."""
    prio = seed = value = 0
    big_endian = on = shared = valid_unaligned = impl_unaligned = big_endian_device = False
    owner = max = matched = errors = None
    backing, valid, impl = "anon", (1, 8), (1, 8)
    step = span = size = None

    def __init__(self, notes):
        self.notes = notes

    def show(self, first, last, region, offset, read_only):
        """A range of `flatview` or `find`, in ascending order."""
        self.notes.note("ranges", "%#x-%#x:%s+%#x%s", first, last, region.name, offset, ":ro" if read_only else "")

    def pages(self, first, last):
        """Dirty pages."""
        self.notes.note("pages", "%#x-%#x", first, last)

    def signal(self, eventfd):
        self.notes.note("signals", "%s", eventfd.name)

    def finalized(self, thing):
        """A region or an owner has come to its end."""
        self.notes.note("finalized", "%s", thing.name)


class Device:
    """A device of memtck's: call it where a device of yours would do its work."""

    def __init__(self, region, call):
        self.name, self.notes, self.seed, self.errors = region.name, call.notes, call.seed, call.errors
        self.big_endian, self.valid, self.impl = call.big_endian_device, call.valid, call.impl
        self.valid_unaligned, self.impl_unaligned = call.valid_unaligned, call.impl_unaligned

    def fails(self, offset):
        return self.errors is not None and self.errors[0] <= offset <= self.errors[1]

    def read(self, offset, size):
        """The read callback; None: it reports an error. The junk above the size must not reach the guest."""
        shown = [mix(self.seed + offset + i) for i in range(size)]
        value = int.from_bytes(shown, "big" if self.big_endian else "little")
        self.notes.note("calls", "%s:r:%#x:%d:%#x", self.name, offset, size, value)
        return None if self.fails(offset) else (value | ~value << 8 * size) % 2**64

    def write(self, offset, size, value):
        """The write callback; False: it reports an error."""
        self.notes.note("calls", "%s:w:%#x:%d:%#x", self.name, offset, size, value)
        return not self.fails(offset)


def mix(z):
    z = (z % 2**64 ^ z % 2**64 >> 30) * 0xbf58476d1ce4e5b9 % 2**64
    z = (z ^ z >> 27) * 0x94d049bb133111eb % 2**64
    return (z ^ z >> 31) % 256
