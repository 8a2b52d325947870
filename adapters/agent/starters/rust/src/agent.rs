//! The lines of the protocol: names, what is offered, and answers.

use std::collections::HashMap;

use crate::call::{Call, Kind, Status};
use crate::parse::{self, error, BLOCK};
use crate::table::{needed_by, Row, ROWS};
use crate::tell::in_words;

/// What a bus does for an operation.
pub type Operation<B> = fn(&mut B, &mut Call) -> Status;

/// The greeting, but for what the operations tell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hello {
    pub name: &'static str,
    pub version: &'static str,
    /// Parameters, such as `max-ram=0x100000 address-bits=32`.
    pub parameters: &'static str,
    /// The capabilities that no operation tells of: `nesting`, `backed-container`, `overlap`, `equal-priority-overlap`,
    /// `big-endian-order`, `big-endian-device`, `device-errors`, `access-constraints`, `file-ram`, `caller-ram`,
    /// `diagnoses-misuse`.
    pub capabilities: &'static [&'static str],
}

/// Things of one sort: their names in the order in which they were made, and which names are in use.
#[derive(Default)]
pub(crate) struct Names {
    pub all: Vec<String>,
    used: HashMap<String, usize>,
}

/// A bus behind the lines of the protocol.
pub struct Agent<B> {
    hello: Hello,
    bus: B,
    operations: HashMap<&'static str, Operation<B>>,
    rows: HashMap<&'static str, &'static Row>,
    /// Regions, spaces, owners, eventfds and windows.
    pub(crate) names: [Names; 5],
    kinds: Vec<Kind>,
}

const SORTS: &str = "rsoew";

/// An operation with its names and numbers looked up. A name that is to be made is not there yet.
pub(crate) struct Asked<B> {
    pub row: &'static Row,
    operation: Operation<B>,
    name: String,
    pub call: Call,
}

impl<B: Default> Agent<B> {
    /// An agent whose bus is as it is by default.
    ///
    /// # Panics
    ///
    /// If an operation is none of the language.
    pub fn new(hello: Hello, operations: &[(&'static str, Operation<B>)]) -> Agent<B> {
        let operations: HashMap<_, _> = operations.iter().copied().collect();
        for name in operations.keys() {
            let known = ROWS.iter().any(|row| row.operation() == *name && row.keyword != "copy");
            assert!(known, "there is no operation {name}; disable is done by enable");
        }
        let mut agent = Agent {
            hello,
            bus: B::default(),
            operations,
            rows: HashMap::new(),
            names: Default::default(),
            kinds: Vec::new(),
        };
        for row in ROWS.iter().filter(|row| agent.operations.contains_key(row.operation()) && !agent.carries_out(row)) {
            eprintln!("memtck: {} is never called: {} is not offered", row.keyword, row.needs);
        }
        agent.rows = ROWS.iter().filter(|row| agent.carries_out(row)).map(|row| (row.keyword, row)).collect();
        agent
    }

    fn carries_out(&self, row: &Row) -> bool {
        self.operations.contains_key(row.operation()) && row.needs.split(' ').any(|needed| self.offers(needed))
    }

    /// Whether a capability is claimed, is implied by one that is, or has all its operations. Everybody has RAM.
    fn offers(&self, capability: &str) -> bool {
        let claims = |name| self.hello.capabilities.contains(&name);
        let implied = match capability {
            "nesting" => claims("backed-container"),
            "overlap" => claims("equal-priority-overlap"),
            _ => false,
        };
        let mut rows = ROWS.iter().filter(|row| row.needs.split(' ').next() == Some(capability)).peekable();
        let any = rows.peek().is_some();
        let done = rows.all(|row| {
            let needless = match row.keyword {
                "retarget" => !self.operations.contains_key("alias"),
                keyword => keyword == "inspect",
            };
            needless || self.operations.contains_key(row.operation())
        });
        capability == "ram" || claims(capability) || implied || (any && done)
    }

    fn greeting(&self) -> String {
        let mut offered: Vec<&str> = Vec::new();
        for row in ROWS {
            let capability = row.needs.split(' ').next().unwrap_or("");
            if !offered.contains(&capability) && self.offers(capability) {
                offered.push(capability);
            }
        }
        offered.extend(self.hello.capabilities);
        let Hello { name, version, parameters, .. } = self.hello;
        format!("hello name={name} version={version} capabilities={} {parameters}", offered.join(","))
            .trim_end()
            .to_string()
    }

    fn reset(&mut self) -> String {
        self.bus = B::default();
        self.names = Default::default();
        self.kinds.clear();
        "ok".to_string()
    }

    /// The answer to a line.
    pub fn answer(&mut self, line: &str) -> String {
        let answer = match line.split_whitespace().next() {
            Some("hello") => Ok(self.greeting()),
            Some("reset") => Ok(self.reset()),
            Some("time") => self.measure(line),
            _ => self.perform(line),
        };
        answer.unwrap_or_else(|status| in_words(&status))
    }

    fn perform(&mut self, line: &str) -> Result<String, Status> {
        let mut asked = self.read(line, false)?;
        let status = self.carry_out(&mut asked);
        Ok(self.tell(&asked, &status))
    }

    /// Looks up what a line says.
    pub(crate) fn read(&self, line: &str, timed: bool) -> Result<Asked<B>, Status> {
        let mut words = line.split_whitespace();
        let row = match words.next().and_then(|keyword| self.rows.get(keyword)) {
            Some(row) if timed || row.keyword != "copy" => *row,
            _ => return Err(Status::Unsupported),
        };
        let name = if row.subject.is_empty() { Some("") } else { words.next() };
        let mut asked = Asked {
            row,
            operation: self.operations[row.operation()],
            name: name.map_or_else(|| error("a name is missing"), |name| Ok(name.to_string()))?,
            call: Call { on: row.keyword == "enable", ..Call::default() },
        };
        let mut given = Vec::new();
        for pair in words {
            let (key, text) = pair.split_once('=').unwrap_or((pair, ""));
            let walks = timed && matches!(row.keyword, "read" | "write") && matches!(key, "step" | "span");
            let needs = needed_by(key, text);
            if !(walks || row.takes(key).0) || needs.map_or(false, |needed| !self.offers(needed)) {
                return Err(Status::Unsupported);
            }
            self.set(&mut asked.call, key, text)?;
            given.push(key);
        }
        if let Some(missing) = row.keys.split_whitespace().find(|key| row.takes(key).1 && !given.contains(key)) {
            return error(&format!("{} needs {missing}", row.keyword));
        }
        if !row.subject.is_empty() && !row.makes() {
            let id = self.find(&row.subject[row.subject.len() - 1..], &asked.name)?;
            set_subject(row, &mut asked.call, id);
        }
        check(row, &asked.call, &given)?;
        Ok(asked)
    }

    fn find(&self, sort: &str, name: &str) -> Result<usize, Status> {
        let names = &self.names[SORTS.find(sort).unwrap_or(0)];
        names.used.get(name).copied().map_or_else(|| error(&format!("{name} is not there")), Ok)
    }

    fn set(&self, call: &mut Call, key: &str, text: &str) -> Result<(), Status> {
        match key {
            "in" => call.container = self.find("r", text)?,
            "of" => call.of = self.find("r", text)?,
            "root" => call.root = self.find("r", text)?,
            "region" => call.region = self.find("r", text)?,
            "target" | "space" => call.space = self.find("s", text)?,
            "owner" => call.owner = Some(self.find("o", text)?),
            _ => parse::set(call, key, text)?,
        }
        Ok(())
    }

    /// What a bus need not find out itself: whether the tree, and when it changes, is within what is offered.
    fn allows(&self, asked: &Asked<B>) -> bool {
        let opened = !self.names[1].all.is_empty();
        match asked.row.keyword {
            "container" => !self.kinds.contains(&Kind::Container) || self.offers("nesting"),
            "space" => !opened || self.offers("spaces"),
            "add" => {
                let into_container = self.kinds[asked.call.container] == Kind::Container;
                (!opened || self.offers("dynamic")) && (into_container || self.offers("backed-container"))
            }
            _ => true,
        }
    }

    /// Has the bus do it. What happened stands in the call.
    pub(crate) fn carry_out(&mut self, asked: &mut Asked<B>) -> Status {
        let call = &mut asked.call;
        call.happened = 0;
        if asked.row.answers_bytes() || asked.row.keyword == "copy" {
            call.bytes.clear();
            call.bytes.resize(call.len as usize, 0);
        }
        match asked.row.keyword {
            "container" | "space" | "add" if !self.allows(asked) => Status::Unsupported,
            "copy" => self.copy(asked),
            "find" => match (asked.operation)(&mut self.bus, &mut asked.call) {
                Status::Ok if asked.call.happened == 0 => Status::Rejected,
                status => status,
            },
            _ if asked.row.makes() => self.make(asked),
            _ => {
                let status = (asked.operation)(&mut self.bus, &mut asked.call);
                if status == Status::Ok && asked.row.ends() {
                    self.sort_of(asked.row).used.remove(&asked.name);
                }
                status
            }
        }
    }

    fn copy(&mut self, asked: &mut Asked<B>) -> Status {
        let store = self.operations["store"];
        let status = (asked.operation)(&mut self.bus, &mut asked.call);
        if status != Status::Ok {
            return status;
        }
        let call = &mut asked.call;
        std::mem::swap(&mut call.at, &mut call.to);
        let status = store(&mut self.bus, call);
        std::mem::swap(&mut call.at, &mut call.to);
        status
    }

    fn sort_of(&mut self, row: &Row) -> &mut Names {
        let sort = &row.subject[row.subject.len() - 1..];
        &mut self.names[SORTS.find(sort).unwrap_or(0)]
    }

    /// Makes a name, unless the bus does not do what makes it.
    fn make(&mut self, asked: &mut Asked<B>) -> Status {
        let kind = kind_of(asked.row.keyword);
        let names = self.sort_of(asked.row);
        if names.used.contains_key(&asked.name) {
            return Status::Error(format!("{} is there already", asked.name));
        }
        let id = names.all.len();
        set_subject(asked.row, &mut asked.call, id);
        asked.call.kind = kind;
        asked.call.device.region = id;
        let status = (asked.operation)(&mut self.bus, &mut asked.call);
        if status == Status::Ok {
            let names = self.sort_of(asked.row);
            names.all.push(asked.name.clone());
            names.used.insert(asked.name.clone(), id);
            if asked.row.subject == "+r" {
                self.kinds.push(kind);
            }
        }
        status
    }
}

fn set_subject(row: &Row, call: &mut Call, id: usize) {
    match row.subject.as_bytes()[row.subject.len() - 1] {
        b's' => call.space = id,
        b'o' => call.owner = Some(id),
        b'e' => call.eventfd = id,
        b'w' => call.window = id,
        _ => call.region = id,
    }
}

fn kind_of(keyword: &str) -> Kind {
    match keyword {
        "ram" => Kind::Ram,
        "rom" => Kind::Rom,
        "mmio" => Kind::Mmio,
        "romd" => Kind::Romd,
        "iommu" => Kind::Iommu,
        "alias" => Kind::Alias,
        "reservation" => Kind::Reservation,
        _ => Kind::Container,
    }
}

/// Bounds that do not depend on the bus.
fn check(row: &Row, call: &Call, given: &[&str]) -> Result<(), Status> {
    let access = matches!(row.keyword, "read" | "write" | "eventfd");
    if access && !matches!(call.size, 1 | 2 | 4 | 8) {
        return error("not the size of an access");
    }
    if row.keyword == "copy" && !(1..=1 << 20).contains(&call.len) {
        return error("a copy has 1 to 1048576 bytes");
    }
    if row.answers_bytes() && call.len > BLOCK {
        return error("a block has at most 65536 bytes");
    }
    let walks = (given.contains(&"step"), given.contains(&"span"));
    if walks.0 != walks.1 || (walks.0 && call.step >= call.span) {
        return error("a step is below its span");
    }
    Ok(())
}
