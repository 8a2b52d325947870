"""A memtck agent for the memory of a Commodore 64, which decodes addresses as its PLA does. Certify it as it is:

    PYTHONPATH=adapters/agent/starters/python ./memtck certify "agent:python3 adapters/c64/c64.py" --board adapters/c64/c64-model.board

The bytes of its ROMs are made up. c64.board is the map alone, for an emulator with ROMs of its own.
"""
import memtck

HELLO = {"name": "c64", "version": "1", "address-bits": 16, "max-access": 1,
         "capabilities": [], "dialect": "VIS-2/open-bus=0xff", "spaces": ["cpu"]}

BASIC = bytes(i * 3 & 0xff for i in range(0x2000))
CHARGEN = bytes(i * 5 + 1 & 0xff for i in range(0x1000))
KERNAL = bytes(i * 7 + 2 & 0xff for i in range(0x2000))
LORAM, HIRAM, CHAREN = 1, 2, 4


class Machine:
    def __init__(self):
        self.ram, self.port = bytearray(0x10000), LORAM | HIRAM | CHAREN

    def rom(self, at):
        """What is in front of RAM: a ROM and where it begins, or nothing. I/O is not modelled."""
        low, high, char = self.port & LORAM, self.port & HIRAM, not self.port & CHAREN
        if low and high and 0xa000 <= at <= 0xbfff:
            return BASIC, 0xa000
        if high and at >= 0xe000:
            return KERNAL, 0xe000
        if char and (low or high) and 0xd000 <= at <= 0xdfff:
            return CHARGEN, 0xd000

    def read(self, at):
        rom = self.rom(at)
        return rom[0][at - rom[1]] if rom else self.ram[at]

    def write(self, at, value):
        self.ram[at] = value
        if at == 1:
            self.port = value & 7


machine = Machine()


def reset(call):
    machine.__init__()


def read(call):
    call.value = machine.read(call.at)


def write(call):
    machine.write(call.at, call.value & 0xff)


if __name__ == "__main__":
    memtck.serve(HELLO, {"reset": reset, "read": read, "write": write})
