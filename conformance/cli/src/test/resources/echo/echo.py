"""A bus that does nothing, and says to standard error what it is asked: what is not zero, in the order of the fields."""
import sys
import memtck

OPERATIONS = """reset container ram rom mmio reservation romd iommu alias add del move resize retarget enable readonly begin
commit space unspace read write load store fill inspect flatview find romdmode ramresize iotlb log dirty coalesce uncoalesce
flush eventfd uneventfd owner unowner ref unref destroy pin unpin poke peek""".split()
BACKINGS = ["anon", "resizeable", "file", "caller"]


def echo(call):
    text = "asked"
    for key in "region container of root space owner eventfd window".split():
        thing = getattr(call, key, None)
        if thing and thing.name[0] != "0":
            text += f" {'in' if key == 'container' else key}={thing.name}"
    numbers = {key: getattr(call, key, 0) for key in
               "at last max offset value len to iova granule client written".split()}
    numbers["match"] = 0 if call.matched is None else call.matched + 1
    numbers["prio"] = call.prio
    numbers["big"], numbers["on"] = int(call.big_endian), int(call.on)
    numbers["shared"], numbers["writes"] = int(call.shared), int(getattr(call, "writes", False))
    perm = getattr(call, "perm", "none")
    numbers["perm"] = ("r" in perm) + 2 * ("w" in perm)
    numbers["backing"], numbers["seed"] = BACKINGS.index(call.backing), call.seed
    numbers["bigdevice"] = int(call.big_endian_device)
    for key, value in numbers.items():
        text += f" {key}={value}" if value else ""
    for key, value, usual in (("errors", call.errors, None), ("valid", call.valid, (1, 8)), ("impl", call.impl, (1, 8))):
        text += f" {key}={value[0]}..{value[1]}" if value != usual else ""
    text += " validunaligned=1" * call.valid_unaligned + " implunaligned=1" * call.impl_unaligned
    data = getattr(call, "bytes", b"")
    print(text + (f" bytes={data.hex()}" if data else ""), file=sys.stderr)


memtck.serve({"name": "echo", "version": "1", "capabilities": [
    "backed-container", "equal-priority-overlap", "big-endian-order", "big-endian-device", "device-errors",
    "access-constraints", "file-ram", "caller-ram"]}, {name: echo for name in OPERATIONS})
