"""Whether calls of devices are right for an access. README.md tells what the keys of an access mean."""

def serves(access, call):
    """The addressed bytes that a call for an access touches; None if it is not right for it."""
    (region, rw, offset, size, value), addressed = call, set(range(access["at"], access["at"] + access["len"]))
    touched, start, shown = set(range(offset, offset + size)), offset - access["start"], bytes.fromhex(access["bytes"])
    apart, reads = touched - addressed, "widened" in access and rw == "r"
    if (region != access["region"] or (rw != access["rw"] and not reads) or size not in access["sizes"]
            or not touched & addressed or "beyond" not in access and apart or "aligned" in access and offset % size
            or "last" in access and offset % size and offset + size - 1 > int(access["last"], 0) and call not in access["calls"]):
        return None
    lanes = value.to_bytes(size, access["endian"])
    if "written" in access and not reads:
        written = bytes.fromhex(access["written"])
        right = all(lanes[i - offset] == written[i - access["at"]] for i in touched & addressed)
    else:
        right = 0 <= start <= len(shown) - size and lanes == shown[start:start + size]
    return touched & addressed if right else None

def take(access, calls):
    """The calls without those of an access, which come first; None if they do not."""
    if not access["sizes"]:
        count = len(access["calls"])
        return calls[count:] if calls[:count] == access["calls"] else None
    left = set(range(access["at"], access["at"] + access["len"]))
    for taken, call in enumerate(calls):
        if not left:
            return calls[taken:]
        touched = serves(access, call)
        if touched is None or touched - left or "one" in access and left - touched:
            return None
        left -= touched if call[1] == access["rw"] else set()
    return None if left else []

def pick(access, calls, every):
    """The calls without those of an access that may stand anywhere among them; None if some are not there."""
    left, rest = set(range(access["at"], access["at"] + access["len"])), []
    repeats = access["rw"] == "r" and min(access["sizes"]) > 1
    for call in every if repeats else []:
        left -= serves(access, call) or set()
    for call in calls:
        touched = serves(access, call)
        if touched is None or not repeats and touched - left:
            rest.append(call)
        else:
            left -= touched
    return None if left and "some" not in access else rest
