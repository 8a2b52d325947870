//! What an operation says, and what is answered to it.

/// How an operation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    Ok,
    Rejected,
    Fault,
    Unsupported,
    /// Misuse, with the rule's id.
    Illegal(&'static str),
    /// What is wrong, in one word or as a sentence.
    Error(String),
}

/// The kinds of region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Container,
    Ram,
    Rom,
    Mmio,
    Romd,
    Iommu,
    Alias,
    Reservation,
}

/// What is behind RAM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Backing {
    #[default]
    Anon,
    Resizeable,
    File,
    Caller,
}

/// Something that happened during an operation, and is part of its answer.
#[derive(Clone, Copy)]
pub(crate) enum Note {
    Range { first: u64, last: u64, region: usize, offset: u64, read_only: bool },
    Call { region: usize, write: bool, offset: u64, size: u64, value: u64 },
    Signal { eventfd: usize },
    Pages { first: u64, last: u64 },
    FinalizedRegion { region: usize },
    FinalizedOwner { owner: usize },
}

/// An operation. Each function of a bus uses the fields that its line in the language has, and answers in some.
///
/// Regions, spaces, owners, eventfds and windows are numbers, each sort from 0 on in the order in which they were made
/// since the last reset.
#[derive(Clone, Default)]
pub struct Call {
    pub region: usize,
    /// The region of `in=`.
    pub container: usize,
    pub of: usize,
    pub root: usize,
    pub space: usize,
    pub owner: Option<usize>,
    pub eventfd: usize,
    pub window: usize,
    /// Of a region that is made.
    pub kind: Kind,
    pub backing: Backing,
    pub device: Device,
    pub at: u64,
    /// Of an access, or of RAM that changes its used size; of a region see `last`.
    pub size: u64,
    /// The last offset of a region: its size, which is up to 2^64, less one.
    pub last: u64,
    pub max: u64,
    pub offset: u64,
    /// Of a write; a read answers with it.
    pub value: u64,
    /// Of a block, a range or a window; `pin` answers with it.
    pub len: u64,
    pub to: u64,
    pub iova: u64,
    pub granule: u64,
    pub client: u64,
    pub written: u64,
    pub matched: Option<u64>,
    pub prio: i32,
    pub big_endian: bool,
    /// Of `enable` and `disable`, which are one function, `readonly`, `romdmode` and `log`.
    pub on: bool,
    pub shared: bool,
    pub writes: bool,
    pub may_read: bool,
    pub may_write: bool,
    /// Of `store`, `fill` and `poke`; `load`, `inspect` and `peek` find as many zeros here as they are to answer.
    pub bytes: Vec<u8>,
    pub(crate) step: u64,
    pub(crate) span: u64,
    pub(crate) notes: Vec<Note>,
    pub(crate) happened: usize,
    pub(crate) quiet: bool,
}

impl Call {
    fn note(&mut self, note: Note) {
        self.happened += 1;
        if !self.quiet {
            self.notes.push(note);
        }
    }

    /// A range of `flatview` or `find`, in ascending order.
    pub fn show(&mut self, first: u64, last: u64, region: usize, offset: u64, read_only: bool) {
        self.note(Note::Range { first, last, region, offset, read_only });
    }

    /// Dirty pages.
    pub fn pages(&mut self, first: u64, last: u64) {
        self.note(Note::Pages { first, last });
    }

    /// An eventfd was signalled.
    pub fn signal(&mut self, eventfd: usize) {
        self.note(Note::Signal { eventfd });
    }

    /// A region was finalised.
    pub fn finalized_region(&mut self, region: usize) {
        self.note(Note::FinalizedRegion { region });
    }

    /// An owner was finalised.
    pub fn finalized_owner(&mut self, owner: usize) {
        self.note(Note::FinalizedOwner { owner });
    }
}

/// A device of memtck's: keep the one that its creation brings, and call it where a device of yours would do its work.
#[derive(Clone, Copy, Debug)]
pub struct Device {
    pub region: usize,
    pub seed: u64,
    pub big_endian: bool,
    pub errors: Option<(u64, u64)>,
    pub valid: (u64, u64),
    pub implemented: (u64, u64),
    pub valid_unaligned: bool,
    pub impl_unaligned: bool,
}

impl Default for Device {
    fn default() -> Device {
        Device {
            region: 0,
            seed: 0,
            big_endian: false,
            errors: None,
            valid: (1, 8),
            implemented: (1, 8),
            valid_unaligned: false,
            impl_unaligned: false,
        }
    }
}

impl Device {
    /// The read callback. `None`: it reports an error. Above the size there is junk, which must not reach the guest.
    pub fn read(&self, call: &mut Call, offset: u64, size: u64) -> Option<u64> {
        let mut value = 0;
        for i in 0..size {
            let lane = if self.big_endian { size - 1 - i } else { i };
            value |= u64::from(self.byte(offset.wrapping_add(i))) << (8 * lane);
        }
        call.note(Note::Call { region: self.region, write: false, offset, size, value });
        let junk = if size == 8 { 0 } else { !value << (8 * size) };
        self.unless_it_fails(offset, value | junk)
    }

    /// The write callback. `None`: it reports an error.
    pub fn write(&self, call: &mut Call, offset: u64, size: u64, value: u64) -> Option<()> {
        call.note(Note::Call { region: self.region, write: true, offset, size, value });
        self.unless_it_fails(offset, ())
    }

    fn unless_it_fails<T>(&self, offset: u64, answer: T) -> Option<T> {
        match self.errors {
            Some((first, last)) if first <= offset && offset <= last => None,
            _ => Some(answer),
        }
    }

    /// What it shows follows from its seed and the offset.
    fn byte(&self, offset: u64) -> u8 {
        let mut z = self.seed.wrapping_add(offset);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58476d1ce4e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d049bb133111eb);
        (z ^ (z >> 31)) as u8
    }
}

/// The lowest bytes of a value.
pub fn cut(value: u64, size: u64) -> u64 {
    value & (u64::MAX >> (64 - 8 * size))
}

/// The lowest bytes of a value, in the order of the other kind of guest.
pub fn swap(value: u64, size: u64) -> u64 {
    value.swap_bytes() >> (64 - 8 * size)
}
