//! What a line may say, and what it takes.

/// Of an operation: its keyword; whether its name is made (`+`), used or given up (`-`), and of which sort it is: a
/// region, space, owner, eventfd or window; its keys, of which those with a question mark may be missing; the
/// capabilities of which it needs any, and of which the first one needs it.
pub(crate) struct Row {
    pub keyword: &'static str,
    pub subject: &'static str,
    pub keys: &'static str,
    pub needs: &'static str,
}

const fn row(keyword: &'static str, subject: &'static str, keys: &'static str, needs: &'static str) -> Row {
    Row { keyword, subject, keys, needs }
}

const DEVICE: &str = "size endian? valid? impl? valid-unaligned? impl-unaligned? seed? errors? owner?";

pub(crate) const ROWS: &[Row] = &[
    row("container", "+r", "size owner?", "ram"),
    row("ram", "+r", "size backing? max? shared? seed? owner?", "ram"),
    row("rom", "+r", "size owner?", "rom"),
    row("mmio", "+r", DEVICE, "mmio"),
    row("romd", "+r", DEVICE, "rom-device"),
    row("iommu", "+r", "size target granule owner?", "iommu"),
    row("alias", "+r", "of offset size owner?", "alias"),
    row("reservation", "+r", "size owner?", "reservation"),
    row("add", "r", "in at prio?", "ram"),
    row("del", "r", "", "dynamic"),
    row("move", "r", "at", "dynamic"),
    row("resize", "r", "size", "dynamic"),
    row("retarget", "r", "offset", "dynamic"),
    row("enable", "r", "", "enable"),
    row("disable", "r", "", "enable"),
    row("readonly", "r", "on", "readonly"),
    row("begin", "", "", "transactions"),
    row("commit", "", "", "transactions"),
    row("space", "+s", "root", "ram"),
    row("unspace", "-s", "", "spaces"),
    row("read", "s", "at size order?", "ram"),
    row("write", "s", "at size value order?", "ram"),
    row("load", "s", "at len", "block"),
    row("store", "s", "at bytes", "block"),
    row("copy", "s", "at to len", "block"), // only where the clock runs
    row("fill", "r", "at bytes", "fill"),
    row("flatview", "s", "", "flatview"),
    row("find", "s", "at", "find"),
    row("romdmode", "r", "on", "rom-device"),
    row("ramresize", "r", "size", "resizeable-ram"),
    row("inspect", "r", "at len", "resizeable-ram file-ram caller-ram"),
    row("iotlb", "r", "iova to perm", "iommu"),
    row("log", "r", "client on", "dirty-log"),
    row("dirty", "r", "at len client", "dirty-log"),
    row("coalesce", "r", "at len", "coalescing"),
    row("uncoalesce", "r", "", "coalescing"),
    row("flush", "", "", "coalescing owners"),
    row("eventfd", "+e", "region at size match?", "eventfd"),
    row("uneventfd", "-e", "", "eventfd"),
    row("owner", "+o", "", "owners"),
    row("unowner", "-o", "", "owners"),
    row("ref", "r", "", "owners"),
    row("unref", "r", "", "owners"),
    row("destroy", "-r", "", "owners"),
    row("pin", "+w", "space at len access", "pins"),
    row("poke", "w", "at bytes", "pins"),
    row("peek", "w", "at len", "pins"),
    row("unpin", "-w", "written", "pins"),
];

impl Row {
    /// The name in the list of operations under which a bus has what it does.
    pub fn operation(&self) -> &'static str {
        match self.keyword {
            "disable" => "enable",
            "copy" => "load",
            keyword => keyword,
        }
    }

    /// Whether a key may stand there, and whether it has to.
    pub fn takes(&self, key: &str) -> (bool, bool) {
        let found = self.keys.split_whitespace().find(|each| each.trim_end_matches('?') == key);
        (found.is_some(), found == Some(key))
    }

    pub fn makes(&self) -> bool {
        self.subject.starts_with('+')
    }

    pub fn ends(&self) -> bool {
        self.subject.starts_with('-')
    }

    /// Whether it is answered with bytes.
    pub fn answers_bytes(&self) -> bool {
        matches!(self.keyword, "load" | "inspect" | "peek")
    }
}

/// The capability that a key needs, with such a value.
pub(crate) fn needed_by(key: &str, value: &str) -> Option<&'static str> {
    match (key, value) {
        ("order", "be") => Some("big-endian-order"),
        ("prio", _) => Some("overlap"),
        ("owner", _) => Some("owners"),
        ("endian", "big") => Some("big-endian-device"),
        ("errors", _) => Some("device-errors"),
        ("valid" | "impl" | "valid-unaligned" | "impl-unaligned", _) => Some("access-constraints"),
        ("backing", "resizeable") | ("max", _) => Some("resizeable-ram"),
        ("backing", "file") | ("shared", _) => Some("file-ram"),
        ("backing", "caller") => Some("caller-ram"),
        _ => None,
    }
}
