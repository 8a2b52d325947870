"""What a line may say, and what it takes."""
from collections import namedtuple

OK, REJECTED, FAULT, UNSUPPORTED, ILLEGAL = "ok", "rejected", "fault", "unsupported", "illegal rule="

# The name is made (+), used or given up (-), of a region, space, owner, eventfd or window. Keys with a question mark
# may be missing. An operation needs any of its capabilities, and the first one needs it.
Row = namedtuple("Row", "keyword subject keys needs operation required makes ends data")

DEVICE = "size endian? valid? impl? valid-unaligned? impl-unaligned? seed? errors? owner?"
TABLE = [
    ("reset", "", "", "ram"),
    ("container", "+r", "size owner?", "ram"),
    ("ram", "+r", "size backing? max? shared? seed? owner?", "ram"),
    ("rom", "+r", "size owner?", "rom"),
    ("mmio", "+r", DEVICE, "mmio"),
    ("romd", "+r", DEVICE, "rom-device"),
    ("iommu", "+r", "size target granule owner?", "iommu"),
    ("alias", "+r", "of offset size owner?", "alias"),
    ("reservation", "+r", "size owner?", "reservation"),
    ("add", "r", "in at prio?", "ram"),
    ("del", "r", "", "dynamic"),
    ("move", "r", "at", "dynamic"),
    ("resize", "r", "size", "dynamic"),
    ("retarget", "r", "offset", "dynamic"),
    ("enable", "r", "", "enable"),
    ("disable", "r", "", "enable"),
    ("readonly", "r", "on", "readonly"),
    ("begin", "", "", "transactions"),
    ("commit", "", "", "transactions"),
    ("space", "+s", "root", "ram"),
    ("unspace", "-s", "", "spaces"),
    ("read", "s", "at size order?", "ram"),
    ("write", "s", "at size value order?", "ram"),
    ("load", "s", "at len", "block"),
    ("store", "s", "at bytes", "block"),
    ("copy", "s", "at to len", "block"),  # only where the clock runs
    ("fill", "r", "at bytes", "fill"),
    ("flatview", "s", "", "flatview"),
    ("find", "s", "at", "find"),
    ("romdmode", "r", "on", "rom-device"),
    ("ramresize", "r", "size", "resizeable-ram"),
    ("inspect", "r", "at len", "resizeable-ram file-ram caller-ram"),
    ("iotlb", "r", "iova to perm", "iommu"),
    ("log", "r", "client on", "dirty-log"),
    ("dirty", "r", "at len client", "dirty-log"),
    ("coalesce", "r", "at len", "coalescing"),
    ("uncoalesce", "r", "", "coalescing"),
    ("flush", "", "", "coalescing owners"),
    ("eventfd", "+e", "region at size match?", "eventfd"),
    ("uneventfd", "-e", "", "eventfd"),
    ("owner", "+o", "", "owners"),
    ("unowner", "-o", "", "owners"),
    ("ref", "r", "", "owners"),
    ("unref", "r", "", "owners"),
    ("destroy", "-r", "", "owners"),
    ("pin", "+w", "space at len access", "pins"),
    ("poke", "w", "at bytes", "pins"),
    ("peek", "w", "at len", "pins"),
    ("unpin", "-w", "written", "pins"),
]


def row(keyword, subject, keys, needs):
    split = keys.split()
    return Row(keyword, subject[-1:], {key.rstrip("?") for key in split}, needs.split(),
               {"disable": "enable", "copy": "load"}.get(keyword, keyword),
               [key for key in split if not key.endswith("?")], subject.startswith("+"), subject.startswith("-"),
               keyword in ("load", "inspect", "peek", "copy"))


ROWS = {line[0]: row(*line) for line in TABLE}


# ---- Values of keys. ----

def number(text):
    if not text[:1].isdigit():
        raise ValueError(f"no number: {text}")
    value = int(text, 16 if text.startswith("0x") else 10)
    if value >= 1 << 64:
        raise ValueError(f"more than 64 bits: {text}")
    return value


def size(text):
    value = 1 << 64 if text == "0x10000000000000000" else number(text)
    if value == 0:
        raise ValueError("a size of zero")
    return value


def pair(text):
    first, _, last = text.partition("..")
    return number(first), number(last)


def data(text):
    value = bytes.fromhex(text)
    if len(value) > 1 << 16:
        raise ValueError("a block has at most 65536 bytes")
    return value


def choice(*words):
    return lambda text: bool(words.index(text))


def word(text):
    return text


# How the value of a key is read, unless it is a name, the capability that it needs, and a value that needs none.
KEYS = {key: (number, None, None) for key in
        "at max offset value len to iova granule client written match step span seed".split()}
KEYS.update({
    "size": (size, None, None),
    "bytes": (data, None, None),
    "prio": (int, "overlap", None),
    "valid": (pair, "access-constraints", None),
    "impl": (pair, "access-constraints", None),
    "valid-unaligned": (choice("no", "yes"), "access-constraints", None),
    "impl-unaligned": (choice("no", "yes"), "access-constraints", None),
    "endian": (choice("little", "big"), "big-endian-device", "little"),
    "errors": (pair, "device-errors", None),
    "order": (choice("le", "be"), "big-endian-order", "le"),
    "on": (choice("no", "yes"), None, None),
    "shared": (choice("no", "yes"), "file-ram", None),
    "access": (choice("r", "w"), None, None),
    "perm": (word, None, None),
})
BACKINGS = {"anon": "ram", "resizeable": "resizeable-ram", "file": "file-ram", "caller": "caller-ram"}
# Keys whose value is a name, of what, and whether that needs something.
NAMES = {"in": "r", "of": "r", "root": "r", "region": "r", "target": "s", "space": "s", "owner": "o"}
# Where a call has what is no attribute of the key's own name.
ATTRIBUTES = {"in": "container", "order": "big_endian", "target": "space", "access": "writes", "valid-unaligned":
              "valid_unaligned", "impl-unaligned": "impl_unaligned", "endian": "big_endian_device", "match": "matched"}
