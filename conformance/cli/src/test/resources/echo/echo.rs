//! A bus that does nothing, and says to standard error what it is asked: what is not zero, in the order of the fields.
use memtck_agent::{serve, Call, Hello, Operation, Status};

const OPERATIONS: &str = "container ram rom mmio reservation romd iommu alias add del move resize retarget enable readonly \
    begin commit space unspace read write load store fill inspect flatview find romdmode ramresize iotlb log dirty coalesce \
    uncoalesce flush eventfd uneventfd owner unowner ref unref destroy pin unpin poke peek";

/// The default is made anew at a reset.
struct Bus;

impl Default for Bus {
    fn default() -> Bus {
        Bus
    }
}

fn echo(_: &mut Bus, call: &mut Call) -> Status {
    let d = call.device;
    let mut text = "asked".to_string();
    for (key, value) in [
        ("region", call.region as u64),
        ("in", call.container as u64),
        ("of", call.of as u64),
        ("root", call.root as u64),
        ("space", call.space as u64),
        ("owner", call.owner.unwrap_or(0) as u64),
        ("eventfd", call.eventfd as u64),
        ("window", call.window as u64),
        ("at", call.at),
        ("last", call.last),
        ("max", call.max),
        ("offset", call.offset),
        ("value", call.value),
        ("len", call.len),
        ("to", call.to),
        ("iova", call.iova),
        ("granule", call.granule),
        ("client", call.client),
        ("written", call.written),
        ("match", call.matched.map_or(0, |value| value + 1)),
    ] {
        if value != 0 {
            text += &format!(" {key}={value}");
        }
    }
    if call.prio != 0 {
        text += &format!(" prio={}", call.prio);
    }
    for (key, value) in [
        ("big", u64::from(call.big_endian)),
        ("on", u64::from(call.on)),
        ("shared", u64::from(call.shared)),
        ("writes", u64::from(call.writes)),
        ("perm", u64::from(call.may_read) + 2 * u64::from(call.may_write)),
        ("backing", call.backing as u64),
        ("seed", d.seed),
        ("bigdevice", u64::from(d.big_endian)),
    ] {
        if value != 0 {
            text += &format!(" {key}={value}");
        }
    }
    for (key, range, usual) in [
        ("errors", d.errors.unwrap_or((0, 0)), (0, 0)),
        ("valid", d.valid, (1, 8)),
        ("impl", d.implemented, (1, 8)),
    ] {
        if range != usual {
            text += &format!(" {key}={}..{}", range.0, range.1);
        }
    }
    for (key, value) in [("validunaligned", d.valid_unaligned), ("implunaligned", d.impl_unaligned)] {
        if value {
            text += &format!(" {key}=1");
        }
    }
    if !call.bytes.is_empty() {
        text += &format!(" bytes={}", call.bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    }
    eprintln!("{text}");
    Status::Ok
}

fn main() {
    let hello = Hello {
        name: "echo",
        version: "1",
        parameters: "",
        capabilities: &[
            "backed-container",
            "equal-priority-overlap",
            "big-endian-order",
            "big-endian-device",
            "device-errors",
            "access-constraints",
            "file-ram",
            "caller-ram",
        ],
    };
    let operations: Vec<_> = OPERATIONS.split_whitespace().map(|name| (name, echo as Operation<Bus>)).collect();
    serve(hello, &operations);
}
