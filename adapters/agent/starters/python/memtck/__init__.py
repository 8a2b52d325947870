"""memtck's protocol for an agent in Python, 3.8 or later, with the standard library alone. Keep this package, and put
your bus in the place of agent.py, a flat bus, or tree.py, a layered map.

    import memtck

    def ram(call):
        call.region.own = bytearray(call.size)

    memtck.serve(hello={"name": "my-bus", "version": "1"}, operations={"ram": ram, ...})

An operation is a function. What is not among them is answered `unsupported`, and the greeting offers what is. It
returns None or True: done; False: refused; or another status. `call` has what the line says, by the names of its keys,
but `container` for in=, `big_endian` for order=be, `writes` for access=w, `matched` for match=. Regions, spaces and the
like are objects: hang your own at `own`. Of a region that is made `kind` and `device` tell more; `last` is its last
offset. `read` answers in `call.value`; `load`, `inspect` and `peek` in `call.bytes`, which are zeros at first; `pin` in
`call.len`; the rest with `call.show` and its like. `enable` is called for disable, too, and `call.on` says which.
"""
from memtck.agent import Agent
from memtck.serve import serve
from memtck.table import FAULT, ILLEGAL, OK, REJECTED, UNSUPPORTED

__all__ = ["Agent", "FAULT", "ILLEGAL", "OK", "REJECTED", "UNSUPPORTED", "serve"]
