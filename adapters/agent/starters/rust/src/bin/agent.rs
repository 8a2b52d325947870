//! A memtck agent for a flat bus, to start from: put your bus in the place of this one.
//!
//! What your bus has nothing for is left out of the list at the end, and with it out of the greeting.

use memtck_agent::{cut, serve, swap, Call, Device, Hello, Kind, Status};

/// RAM or ROM, or a device, which has no bytes.
struct Region {
    last: u64,
    rom: bool,
    bytes: Option<Vec<u8>>,
    device: Device,
}

/// Where a region shows on the bus.
#[derive(Clone, Copy)]
struct Range {
    first: u64,
    last: u64,
    region: usize,
}

/// Regions by their numbers, and ranges that ascend, of which none overlaps another.
#[derive(Default)]
struct Bus {
    end: u64,
    regions: Vec<Region>,
    ranges: Vec<Range>,
}

/// The largest region of memory.
const MAX_RAM: u64 = 0x100000;

fn region(bus: &mut Bus, call: &mut Call) -> Status {
    let has_bytes = matches!(call.kind, Kind::Ram | Kind::Rom);
    if has_bytes && call.last >= MAX_RAM {
        return Status::Unsupported;
    }
    if call.kind == Kind::Container {
        bus.end = call.last;
    }
    bus.regions.push(Region {
        last: call.last,
        rom: call.kind == Kind::Rom,
        bytes: has_bytes.then(|| vec![0; call.last as usize + 1]),
        device: call.device,
    });
    Status::Ok
}

fn add(bus: &mut Bus, call: &mut Call) -> Status {
    let (first, end) = (call.at, bus.end);
    if first > end {
        return Status::Ok; // what sticks out of the bus is not there
    }
    let last = first.saturating_add(bus.regions[call.region].last).min(end);
    let place = bus.ranges.partition_point(|range| range.last < first);
    if bus.ranges.get(place).map_or(false, |range| range.first <= last) {
        return Status::Unsupported; // nothing overlaps here
    }
    bus.ranges.insert(place, Range { first, last, region: call.region });
    Status::Ok
}

fn space(_: &mut Bus, _: &mut Call) -> Status {
    Status::Ok
}

impl Bus {
    /// The range that has all of these bytes.
    fn range_of(&self, at: u64, size: u64) -> Option<Range> {
        let place = self.ranges.partition_point(|range| range.last < at);
        let range = *self.ranges.get(place)?;
        (range.first <= at && size - 1 <= range.last - at).then_some(range)
    }

    /// What a little-endian guest reads, or `None`: it is refused.
    fn read(&self, call: &mut Call, at: u64, size: u64) -> Option<u64> {
        let range = self.range_of(at, size)?;
        let (region, offset) = (&self.regions[range.region], at - range.first);
        match &region.bytes {
            Some(bytes) => {
                Some((0..size).rev().fold(0, |value, i| value << 8 | u64::from(bytes[(offset + i) as usize])))
            }
            None if offset % size != 0 => None, // devices take aligned accesses
            None => region.device.read(call, offset, size).map(|value| cut(value, size)), // without the junk above
        }
    }

    fn write(&mut self, call: &mut Call, at: u64, size: u64, value: u64) -> Option<()> {
        let range = self.range_of(at, size)?;
        let (region, offset) = (&mut self.regions[range.region], at - range.first);
        match &mut region.bytes {
            Some(_) if region.rom => None,
            Some(bytes) => {
                let little = value.to_le_bytes();
                bytes[offset as usize..][..size as usize].copy_from_slice(&little[..size as usize]);
                Some(())
            }
            None if offset % size != 0 => None,
            None => region.device.write(call, offset, size, value),
        }
    }
}

fn done<T>(answer: Option<T>) -> Status {
    answer.map_or(Status::Rejected, |_| Status::Ok)
}

fn read(bus: &mut Bus, call: &mut Call) -> Status {
    let value = bus.read(call, call.at, call.size);
    call.value = value.map_or(0, |value| if call.big_endian { swap(value, call.size) } else { value });
    done(value)
}

fn write(bus: &mut Bus, call: &mut Call) -> Status {
    let value = cut(call.value, call.size);
    let little = if call.big_endian { swap(value, call.size) } else { value };
    done(bus.write(call, call.at, call.size, little))
}

/// A DMA engine that moves a byte at a time. Past the last address of all there is nothing, not the first one.
fn load(bus: &mut Bus, call: &mut Call) -> Status {
    let mut all = Status::Ok;
    for i in 0..call.len {
        match call.at.checked_add(i).and_then(|at| bus.read(call, at, 1)) {
            Some(byte) => call.bytes[i as usize] = byte as u8,
            None => all = Status::Rejected,
        }
    }
    all
}

fn store(bus: &mut Bus, call: &mut Call) -> Status {
    let mut all = Status::Ok;
    for i in 0..call.len {
        let byte = u64::from(call.bytes[i as usize]);
        if call.at.checked_add(i).and_then(|at| bus.write(call, at, 1, byte)).is_none() {
            all = Status::Rejected;
        }
    }
    all
}

fn fill(bus: &mut Bus, call: &mut Call) -> Status {
    let bytes = bus.regions[call.region].bytes.as_mut();
    match bytes.and_then(|bytes| bytes.get_mut(call.at as usize..)?.get_mut(..call.bytes.len())) {
        Some(room) => {
            room.copy_from_slice(&call.bytes);
            Status::Ok
        }
        None => Status::Error("there are no such bytes".to_string()),
    }
}

fn show(bus: &Bus, call: &mut Call, low: u64, high: u64) -> Status {
    for range in bus.ranges.iter().filter(|range| range.first <= high && low <= range.last) {
        let (first, last) = (range.first.max(low), range.last.min(high));
        call.show(first, last, range.region, first - range.first, bus.regions[range.region].rom);
    }
    Status::Ok
}

fn flatview(bus: &mut Bus, call: &mut Call) -> Status {
    show(bus, call, 0, u64::MAX)
}

fn find(bus: &mut Bus, call: &mut Call) -> Status {
    show(bus, call, call.at, call.at)
}

fn main() {
    let hello = Hello {
        name: "rust-starter",
        version: "1",
        parameters: "address-bits=64 max-ram=0x100000",
        capabilities: &["big-endian-order"],
    };
    serve(
        hello,
        &[
            ("container", region),
            ("ram", region),
            ("rom", region),
            ("mmio", region),
            ("add", add),
            ("space", space),
            ("read", read),
            ("write", write),
            ("load", load),
            ("store", store),
            ("fill", fill),
            ("flatview", flatview),
            ("find", find),
        ],
    );
}
