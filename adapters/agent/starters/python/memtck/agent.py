"""The lines of the protocol: names, what is offered, and answers."""
import sys

from memtck.call import Call, Device, Notes, Thing
from memtck.clock import measure
from memtck.table import (ATTRIBUTES, BACKINGS, FAULT, KEYS, NAMES, OK, REJECTED, ROWS, UNSUPPORTED)

SUBJECTS = {"r": "region", "s": "space", "o": "owner", "e": "eventfd", "w": "window"}
IMPLIED = {"nesting": "backed-container", "overlap": "equal-priority-overlap"}


class Unsupported(Exception):
    pass


class Asked:
    """An operation with its names and numbers looked up. A name that is to be made is not there yet."""
    __slots__ = ("row", "function", "name", "call")

    def __init__(self, row, function, name, call):
        self.row, self.function, self.name, self.call = row, function, name, call


class Agent:
    """A bus behind the lines of the protocol."""

    def __init__(self, hello, operations):
        for name in operations.keys() - {row.operation for row in ROWS.values()}:
            raise ValueError(f"there is no operation {name}; disable is done by enable")
        self.hello, self.operations, self.notes = hello, operations, Notes()
        self.claimed = set(hello.get("capabilities", ()))
        self.offered = {need for row in ROWS.values() for need in row.needs[:1] if self.has_all(need)}
        self.offered |= self.claimed | {each for each, by in IMPLIED.items() if by in self.claimed}
        self.rows = {row.keyword: row for row in ROWS.values()
                     if (row.operation in operations or row.keyword == "reset") and self.offered & set(row.needs)}
        for row in ROWS.values():
            if row.operation in operations and row.keyword not in self.rows:
                print(f"memtck: {row.keyword} is never called: {' '.join(row.needs)} is not offered", file=sys.stderr)
        self.forget()

    def has_all(self, capability):
        """Whether all operations are there that need a capability first. Everybody has RAM."""
        needless = {"inspect", "reset"} | ({"retarget"} if "alias" not in self.operations else set())
        return capability == "ram" or all(row.operation in self.operations or row.keyword in needless
                                          for row in ROWS.values() if row.needs[0] == capability)

    def forget(self):
        self.names = {sort: {} for sort in SUBJECTS}
        for space in self.hello.get("spaces", ()):  # those of a machine, which has them without being told
            self.names["s"][space] = Thing(space, "space")
        self.containers = self.spaces = 0

    def greeting(self):
        by_row = list(dict.fromkeys(row.needs[0] for row in ROWS.values() if row.needs[0] in self.offered))
        named = by_row + [each for each in self.hello.get("capabilities", ()) if each not in by_row]
        more = "".join(f" {key}={value}" for key, value in self.hello.items()
                       if key not in ("capabilities", "spaces", "boards"))
        return f"hello{more} capabilities={','.join(named)}"

    def answer(self, line):
        words = line.split()
        if words[:1] == ["hello"]:
            return self.greeting()
        self.notes.clear()
        try:
            if words[:1] == ["board"] and "boards" in self.hello:
                return OK if words[-1].partition("=")[2] in self.hello["boards"] else REJECTED
            if words[:1] == ["time"]:
                return measure(self, words)
            asked = self.read(words)
            status = self.carry_out(asked)
            return status + self.tell(asked, status) if status in (OK, REJECTED, FAULT) else status
        except Unsupported:
            return UNSUPPORTED

    # ---- Reading a line. ----

    def read(self, words, timed=False):
        """Looks up what a line says. Only where the clock runs is there a copy, and no reset."""
        row = self.rows.get(words[0]) if words else None
        if row is None or row.keyword == ("reset" if timed else "copy"):
            raise Unsupported
        call = Call(self.notes)
        name, pairs = (words[1], words[2:]) if row.subject else ("", words[1:])
        given = [self.set(call, row, *pair.partition("=")[::2], timed) for pair in pairs]
        for key in row.required:
            if key not in given:
                raise ValueError(f"{row.keyword} needs {key}")
        if row.subject and not row.makes:
            setattr(call, SUBJECTS[row.subject], self.find(row.subject, name))
        if row.keyword in ("enable", "disable"):
            call.on = row.keyword == "enable"
        self.check(row, call)
        return Asked(row, self.operations.get(row.operation), name, call)

    def set(self, call, row, key, text, timed):
        walks = timed and key in ("step", "span") and row.keyword in ("read", "write")
        if key not in row.keys and not walks:
            raise Unsupported
        if key in NAMES:
            if key == "owner" and "owners" not in self.offered:
                raise Unsupported
            value = self.find(NAMES[key], text)
        elif key == "backing":
            value = text
            if BACKINGS.get(text) not in self.offered:
                raise Unsupported
        else:
            parse, needs, free = KEYS[key]
            if needs and needs not in self.offered and text != free:
                raise Unsupported
            value = parse(text)
        setattr(call, ATTRIBUTES.get(key, key), value)
        if key == "size":
            call.last = value - 1
        elif key == "bytes":
            call.len = len(value)
        return key

    def find(self, sort, name):
        if name not in self.names[sort]:
            raise ValueError(f"{name} is not there")
        return self.names[sort][name]

    @staticmethod
    def check(row, call):
        """Bounds that do not depend on the bus."""
        if row.keyword in ("read", "write", "eventfd") and call.size not in (1, 2, 4, 8):
            raise ValueError("not the size of an access")
        if row.keyword == "copy" and not 1 <= call.len <= 1 << 20:
            raise ValueError("a copy has 1 to 1048576 bytes")
        if row.data and row.keyword != "copy" and call.len > 1 << 16:
            raise ValueError("a block has at most 65536 bytes")
        if (call.step is None) != (call.span is None) or call.step is not None and call.step >= call.span:
            raise ValueError("a step is below its span")

    # ---- Carrying it out. ----

    def allows(self, row, call):
        """What a bus need not find out itself: whether the tree, and when it changes, is within what is offered."""
        if row.keyword == "container":
            return not self.containers or "nesting" in self.offered
        if row.keyword == "space":
            return not self.spaces or "spaces" in self.offered
        if row.keyword == "add":
            into_container = call.container.kind == "container"
            return (not self.spaces or "dynamic" in self.offered) and (
                into_container or "backed-container" in self.offered)
        return True

    def carry_out(self, asked):
        """Has the bus do it, and returns the status."""
        row, call = asked.row, asked.call
        self.notes.happened = 0
        if row.data:
            call.bytes = bytearray(call.len)
        if row.keyword in ("container", "space", "add") and not self.allows(row, call):
            return UNSUPPORTED
        if row.keyword == "reset":
            self.forget()
        if row.makes:
            return self.make(asked)
        status = self.copy(call) if row.keyword == "copy" else in_words(asked.function(call) if asked.function else OK)
        if row.keyword == "find" and status == OK and not self.notes.happened:
            return REJECTED
        if row.ends and status == OK:
            del self.names[row.subject][asked.name]
        return status

    def make(self, asked):
        """Makes a name, unless the bus does not do what makes it."""
        row, call = asked.row, asked.call
        if asked.name in self.names[row.subject]:
            raise ValueError(f"{asked.name} is there already")
        made = Thing(asked.name, row.keyword)
        setattr(call, SUBJECTS[row.subject], made)
        call.kind = made.kind
        made.device = call.device = Device(made, call) if row.keyword in ("mmio", "romd") else None
        status = in_words(asked.function(call))
        if status == OK:
            self.names[row.subject][asked.name] = made
            self.containers += row.keyword == "container"
            self.spaces += row.keyword == "space"
        return status

    def copy(self, call):
        status = in_words(self.operations["load"](call))
        if status == OK:
            call.at, call.to = call.to, call.at
            status = in_words(self.operations["store"](call))
            call.at, call.to = call.to, call.at
        return status

    def tell(self, asked, status):
        text = ""
        if asked.row.keyword == "read" and status == OK:
            text = f" value={asked.call.value:#x}"
        elif asked.row.keyword == "pin" and status == OK:
            text = f" length={asked.call.len:#x}"
        elif asked.row.data and asked.call.len:
            text = f" bytes={bytes(asked.call.bytes).hex()}"
        return text + self.notes.tell()


def in_words(returned):
    """What a function of the bus returned, as a status."""
    if returned is None or returned is True:
        return OK
    return REJECTED if returned is False else returned
