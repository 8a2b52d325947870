"""A memtck agent for a machine whose map is fixed: put your emulator in the place of this one, and keep the package
memtck.

It is the machine of machine.board, and creates nothing. Certify it as it is:

    ./memtck certify "agent:python3 machine.py" --board machine.board
"""
import memtck

HELLO = {"name": "python-machine", "version": "1", "address-bits": 12, "max-access": 4,
         "capabilities": ["big-endian-order"], "spaces": ["cpu"]}

ROM = bytes(i * 5 + (i >> 8) & 0xff for i in range(0x400))


class Machine:
    """RAM with a mirror, and ROM in two banks behind a register. None and False say: nothing answers."""
    def __init__(self):
        self.ram, self.bank = bytearray(0x400), 0

    def read(self, at):
        if at < 0x800:
            return self.ram[at & 0x3ff]
        if 0xe00 <= at <= 0xfff:
            return ROM[self.bank * 0x200 + at - 0xe00]

    def write(self, at, value):
        if at < 0x800:
            self.ram[at & 0x3ff] = value
            return True
        if at == 0x800:
            self.bank = value & 1
            return True
        return False


machine = Machine()


def order(call):
    return "big" if call.big_endian else "little"


def reset(call):
    machine.__init__()


def read(call):
    data = [machine.read(call.at + i) for i in range(call.size)]
    if None in data:
        return False
    call.value = int.from_bytes(bytes(data), order(call))


def write(call):
    data = (call.value % (1 << 8 * call.size)).to_bytes(call.size, order(call))
    return all([machine.write(call.at + i, byte) for i, byte in enumerate(data)])


def load(call):
    data = [machine.read(call.at + i) for i in range(call.len)]
    call.bytes = bytes(byte or 0 for byte in data)
    return None not in data


def store(call):
    return all([machine.write(call.at + i, byte) for i, byte in enumerate(call.bytes)])


if __name__ == "__main__":
    memtck.serve(HELLO, {"reset": reset, "read": read, "write": write, "load": load, "store": store})
