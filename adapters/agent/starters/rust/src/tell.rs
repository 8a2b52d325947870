//! What is answered.

use std::fmt::Write;

use crate::agent::{Agent, Asked};
use crate::call::{Note, Status};

impl<B> Agent<B> {
    /// The answer to an operation that has been carried out.
    pub(crate) fn tell(&self, asked: &Asked<B>, status: &Status) -> String {
        let mut text = in_words(status);
        if matches!(status, Status::Unsupported | Status::Illegal(_) | Status::Error(_)) {
            return text;
        }
        if asked.row.keyword == "read" && *status == Status::Ok {
            let _ = write!(text, " value={:#x}", asked.call.value);
        }
        if asked.row.keyword == "pin" && *status == Status::Ok {
            let _ = write!(text, " length={:#x}", asked.call.len);
        }
        if asked.row.answers_bytes() && !asked.call.bytes.is_empty() {
            text += " bytes=";
            for byte in &asked.call.bytes {
                let _ = write!(text, "{byte:02x}");
            }
        }
        for part in ["ranges", "calls", "signals", "pages", "finalized"] {
            let told = asked.call.notes.iter().filter_map(|note| self.tell_note(part, note));
            for (i, each) in told.enumerate() {
                let before = if i == 0 { format!(" {part}=") } else { ",".to_string() };
                text += &before;
                text += &each;
            }
        }
        text
    }

    fn tell_note(&self, part: &str, note: &Note) -> Option<String> {
        let name = |sort: usize, id: usize| self.names[sort].all.get(id).map_or("?", |name| name);
        match (part, *note) {
            ("ranges", Note::Range { first, last, region, offset, read_only }) => {
                let mark = if read_only { ":ro" } else { "" };
                Some(format!("{first:#x}-{last:#x}:{}+{offset:#x}{mark}", name(0, region)))
            }
            ("calls", Note::Call { region, write, offset, size, value }) => {
                let what = if write { 'w' } else { 'r' };
                Some(format!("{}:{what}:{offset:#x}:{size}:{value:#x}", name(0, region)))
            }
            ("signals", Note::Signal { eventfd }) => Some(name(3, eventfd).to_string()),
            ("pages", Note::Pages { first, last }) => Some(format!("{first:#x}-{last:#x}")),
            ("finalized", Note::FinalizedRegion { region }) => Some(name(0, region).to_string()),
            ("finalized", Note::FinalizedOwner { owner }) => Some(name(2, owner).to_string()),
            _ => None,
        }
    }
}

/// A status as it is answered. What an error says becomes one word.
pub(crate) fn in_words(status: &Status) -> String {
    match status {
        Status::Ok => "ok".to_string(),
        Status::Rejected => "rejected".to_string(),
        Status::Fault => "fault".to_string(),
        Status::Unsupported => "unsupported".to_string(),
        Status::Illegal(rule) => format!("illegal rule={rule}"),
        Status::Error(message) => {
            let visible = |each: char| if each.is_ascii_graphic() { each } else { '_' };
            format!("error message={}", message.chars().take(1000).map(visible).collect::<String>())
        }
    }
}
