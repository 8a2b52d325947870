//! A memtck agent for a layered map, to start from: containers, aliases, priorities, several spaces, changes while they
//! are open. Put your map in the place of this one.
//!
//! A space has a flat view, a sorted list of what shows where. It is drawn anew when an access finds it stale.

use memtck_agent::{cut, serve, swap, Call, Device, Hello, Kind, Status};

/// A region. Its children are sorted: the one that wins comes first.
struct Node {
    kind: Kind,
    last: u64,
    at: u64,
    prio: i32,
    /// Of an alias: its target, and where it begins there.
    target: Option<(usize, u64)>,
    disabled: bool,
    read_only: bool,
    /// Of RAM and ROM.
    bytes: Option<Vec<u8>>,
    device: Device,
    container: Option<usize>,
    children: Vec<usize>,
}

/// Addresses at which a region shows, from an offset of it on.
#[derive(Clone, Copy)]
struct Range {
    first: u64,
    last: u64,
    offset: u64,
    region: usize,
    read_only: bool,
}

/// What a space shows: ranges that ascend, of which none overlaps another.
struct View {
    root: usize,
    ranges: Vec<Range>,
    stale: bool,
}

/// Regions and spaces by their numbers.
#[derive(Default)]
struct Map {
    nodes: Vec<Node>,
    views: Vec<Option<View>>,
    /// How many transactions are open within each other.
    transactions: u32,
}

/// The largest region of memory.
const MAX_RAM: u64 = 0x100000;

// ---- Drawing a flat view: what wins is painted first, what comes later fills the gaps. ----

impl View {
    fn paint(&mut self, all: Range) {
        let mut i = self.ranges.partition_point(|range| range.last < all.first);
        let mut at = all.first;
        loop {
            let next = self.ranges.get(i).copied().filter(|range| range.first <= all.last);
            if next.map_or(true, |range| range.first > at) {
                let last = next.map_or(all.last, |range| range.first - 1);
                let offset = all.offset + (at - all.first);
                self.ranges.insert(i, Range { first: at, last, offset, ..all });
                i += 1;
            }
            match next {
                Some(range) if range.last < all.last => at = range.last + 1,
                _ => return,
            }
            i += 1;
        }
    }

    /// Makes one range of those that continue each other.
    fn join(&mut self) {
        self.ranges.dedup_by(|next, before| {
            let joins = before.last + 1 == next.first
                && (before.region, before.read_only) == (next.region, next.read_only)
                && before.offset + (next.first - before.first) == next.offset;
            if joins {
                before.last = next.last;
            }
            joins
        });
    }

    /// The range that has all of these bytes.
    fn range_of(&self, at: u64, size: u64) -> Option<Range> {
        let place = self.ranges.partition_point(|range| range.last < at);
        let range = *self.ranges.get(place)?;
        (range.first <= at && size - 1 <= range.last - at).then_some(range)
    }
}

impl Map {
    /// Paints what a region shows, from an offset of it on, at these addresses.
    fn draw(&self, view: &mut View, region: usize, first: u64, last: u64, offset: u64, read_only: bool) {
        let node = &self.nodes[region];
        if node.disabled || offset > node.last {
            return;
        }
        let last = first + (last - first).min(node.last - offset);
        let read_only = read_only || node.read_only;
        if let Some((target, start)) = node.target {
            if let Some(offset) = start.checked_add(offset) {
                self.draw(view, target, first, last, offset, read_only);
            }
            return;
        }
        let end = offset + (last - first);
        for &id in &node.children {
            let child = &self.nodes[id];
            let low = child.at.max(offset);
            let high = child.at.saturating_add(child.last).min(end);
            if low <= high {
                let (first, last) = (first + (low - offset), first + (high - offset));
                self.draw(view, id, first, last, low - child.at, read_only);
            }
        }
        if node.kind != Kind::Container {
            let read_only = read_only || node.kind == Kind::Rom;
            view.paint(Range { first, last, offset, region, read_only });
        }
    }

    /// Draws those views that a change has made stale.
    fn refresh(&mut self) {
        for space in 0..self.views.len() {
            match self.views[space].take() {
                Some(mut view) if view.stale => {
                    view.ranges.clear();
                    let root = view.root;
                    self.draw(&mut view, root, 0, u64::MAX, 0, false);
                    view.join();
                    view.stale = false;
                    self.views[space] = Some(view);
                }
                view => self.views[space] = view,
            }
        }
    }

    /// Until the outermost commit all spaces show the map as it was at begin.
    fn changed(&mut self) -> Status {
        if self.transactions == 0 {
            self.views.iter_mut().flatten().for_each(|view| view.stale = true);
        }
        Status::Ok
    }

    fn put_in(&mut self, id: usize, container: usize, at: u64) {
        let prio = self.nodes[id].prio;
        let place = self.nodes[container].children.partition_point(|&other| self.nodes[other].prio > prio);
        self.nodes[container].children.insert(place, id); // of equals the one that came last wins
        self.nodes[id].container = Some(container);
        self.nodes[id].at = at;
    }

    fn take_out(&mut self, id: usize) -> Option<usize> {
        let container = self.nodes[id].container.take()?;
        self.nodes[container].children.retain(|&other| other != id);
        Some(container)
    }

    fn find(&mut self, space: usize, at: u64, size: u64) -> Option<Range> {
        let view = self.views[space].as_ref()?;
        if view.stale {
            self.refresh();
        }
        self.views[space].as_ref()?.range_of(at, size)
    }

    /// What a little-endian guest reads, or `None`: it is refused.
    fn read(&mut self, call: &mut Call, at: u64, size: u64) -> Option<u64> {
        let range = self.find(call.space, at, size)?;
        let (node, offset) = (&self.nodes[range.region], range.offset + (at - range.first));
        match &node.bytes {
            Some(bytes) => {
                Some((0..size).rev().fold(0, |value, i| value << 8 | u64::from(bytes[(offset + i) as usize])))
            }
            None if node.kind == Kind::Reservation => None,
            None if offset % size != 0 => None, // devices take aligned accesses
            None => node.device.read(call, offset, size).map(|value| cut(value, size)), // without the junk above
        }
    }

    fn write(&mut self, call: &mut Call, at: u64, size: u64, value: u64) -> Option<()> {
        let range = self.find(call.space, at, size).filter(|range| !range.read_only)?;
        let (node, offset) = (&mut self.nodes[range.region], range.offset + (at - range.first));
        match &mut node.bytes {
            Some(bytes) => {
                let little = value.to_le_bytes();
                bytes[offset as usize..][..size as usize].copy_from_slice(&little[..size as usize]);
                Some(())
            }
            None if node.kind == Kind::Reservation => None,
            None if offset % size != 0 => None,
            None => node.device.write(call, offset, size, value),
        }
    }
}

// ---- The operations. ----

fn begin(map: &mut Map, _: &mut Call) -> Status {
    if map.transactions == 0 {
        map.refresh();
    }
    map.transactions += 1;
    Status::Ok
}

fn commit(map: &mut Map, _: &mut Call) -> Status {
    map.transactions -= 1;
    map.changed()
}

fn region(map: &mut Map, call: &mut Call) -> Status {
    let has_bytes = matches!(call.kind, Kind::Ram | Kind::Rom);
    if has_bytes && call.last >= MAX_RAM {
        return Status::Unsupported;
    }
    map.nodes.push(Node {
        kind: call.kind,
        last: call.last,
        at: 0,
        prio: 0,
        target: (call.kind == Kind::Alias).then_some((call.of, call.offset)),
        disabled: false,
        read_only: false,
        bytes: has_bytes.then(|| vec![0; call.last as usize + 1]),
        device: call.device,
        container: None,
        children: Vec::new(),
    });
    Status::Ok
}

fn nowhere() -> Status {
    Status::Error("the region has no place, or one already".to_string())
}

fn add(map: &mut Map, call: &mut Call) -> Status {
    if map.nodes[call.region].container.is_some() {
        return nowhere();
    }
    map.nodes[call.region].prio = call.prio;
    map.put_in(call.region, call.container, call.at);
    map.changed()
}

fn del(map: &mut Map, call: &mut Call) -> Status {
    match map.take_out(call.region) {
        Some(_) => map.changed(),
        None => nowhere(),
    }
}

fn move_to(map: &mut Map, call: &mut Call) -> Status {
    if map.nodes[call.region].at == call.at {
        return Status::Ok;
    }
    match map.take_out(call.region) {
        Some(container) => {
            map.put_in(call.region, container, call.at); // it counts as added anew
            map.changed()
        }
        None => nowhere(),
    }
}

fn resize(map: &mut Map, call: &mut Call) -> Status {
    map.nodes[call.region].last = call.last;
    map.changed()
}

fn retarget(map: &mut Map, call: &mut Call) -> Status {
    let target = &mut map.nodes[call.region].target;
    *target = target.map(|(target, _)| (target, call.offset));
    map.changed()
}

fn enable(map: &mut Map, call: &mut Call) -> Status {
    map.nodes[call.region].disabled = !call.on;
    map.changed()
}

fn readonly(map: &mut Map, call: &mut Call) -> Status {
    map.nodes[call.region].read_only = call.on;
    map.changed()
}

/// A space that is opened within a transaction shows nothing until the commit.
fn space(map: &mut Map, call: &mut Call) -> Status {
    map.views.push(Some(View { root: call.root, ranges: Vec::new(), stale: map.transactions == 0 }));
    Status::Ok
}

fn unspace(map: &mut Map, call: &mut Call) -> Status {
    map.views[call.space] = None;
    Status::Ok
}

fn done<T>(answer: Option<T>) -> Status {
    answer.map_or(Status::Rejected, |_| Status::Ok)
}

fn read(map: &mut Map, call: &mut Call) -> Status {
    let value = map.read(call, call.at, call.size);
    call.value = value.map_or(0, |value| if call.big_endian { swap(value, call.size) } else { value });
    done(value)
}

fn write(map: &mut Map, call: &mut Call) -> Status {
    let value = cut(call.value, call.size);
    let little = if call.big_endian { swap(value, call.size) } else { value };
    done(map.write(call, call.at, call.size, little))
}

/// A DMA engine that moves a byte at a time. Past the last address of all there is nothing, not the first one.
fn load(map: &mut Map, call: &mut Call) -> Status {
    let mut all = Status::Ok;
    for i in 0..call.len {
        match call.at.checked_add(i).and_then(|at| map.read(call, at, 1)) {
            Some(byte) => call.bytes[i as usize] = byte as u8,
            None => all = Status::Rejected,
        }
    }
    all
}

fn store(map: &mut Map, call: &mut Call) -> Status {
    let mut all = Status::Ok;
    for i in 0..call.len {
        let byte = u64::from(call.bytes[i as usize]);
        if call.at.checked_add(i).and_then(|at| map.write(call, at, 1, byte)).is_none() {
            all = Status::Rejected;
        }
    }
    all
}

fn fill(map: &mut Map, call: &mut Call) -> Status {
    let bytes = map.nodes[call.region].bytes.as_mut();
    match bytes.and_then(|bytes| bytes.get_mut(call.at as usize..)?.get_mut(..call.bytes.len())) {
        Some(room) => {
            room.copy_from_slice(&call.bytes);
            Status::Ok
        }
        None => Status::Error("there are no such bytes".to_string()),
    }
}

fn flatview(map: &mut Map, call: &mut Call) -> Status {
    map.refresh();
    for range in map.views[call.space].iter().flat_map(|view| &view.ranges) {
        call.show(range.first, range.last, range.region, range.offset, range.read_only);
    }
    Status::Ok
}

fn find(map: &mut Map, call: &mut Call) -> Status {
    let found = map.find(call.space, call.at, 1);
    if let Some(range) = found {
        call.show(call.at, call.at, range.region, range.offset + (call.at - range.first), range.read_only);
    }
    done(found)
}

fn main() {
    let hello = Hello {
        name: "rust-tree-starter",
        version: "1",
        parameters: "address-bits=64 max-ram=0x100000",
        capabilities: &["backed-container", "equal-priority-overlap", "big-endian-order"],
    };
    serve(
        hello,
        &[
            ("container", region),
            ("ram", region),
            ("rom", region),
            ("mmio", region),
            ("reservation", region),
            ("alias", region),
            ("add", add),
            ("del", del),
            ("move", move_to),
            ("resize", resize),
            ("retarget", retarget),
            ("enable", enable),
            ("readonly", readonly),
            ("begin", begin),
            ("commit", commit),
            ("space", space),
            ("unspace", unspace),
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
