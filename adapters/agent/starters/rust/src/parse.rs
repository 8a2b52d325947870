//! Reading the values of a line.

use crate::call::{Backing, Call, Status};

/// The bytes of the largest block.
pub(crate) const BLOCK: u64 = 1 << 16;

pub(crate) fn error<T>(message: &str) -> Result<T, Status> {
    Err(Status::Error(message.to_string()))
}

/// A number, decimal or `0x` and hexadecimal.
pub(crate) fn number(text: &str) -> Result<u64, Status> {
    let (digits, radix) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    match u64::from_str_radix(digits, radix) {
        Ok(number) if !digits.starts_with('+') => Ok(number),
        _ => error(&format!("no number: {text}")),
    }
}

fn range(text: &str) -> Result<(u64, u64), Status> {
    match text.split_once("..") {
        Some((first, last)) => Ok((number(first)?, number(last)?)),
        None => error(&format!("no range: {text}")),
    }
}

fn bytes(text: &str) -> Result<Vec<u8>, Status> {
    let digits = text.as_bytes();
    if digits.len() % 2 != 0 || digits.len() as u64 > 2 * BLOCK {
        return error("bytes are pairs of digits, 65536 at most");
    }
    digits
        .chunks(2)
        .map(|pair| {
            let digit = |i: usize| (pair[i] as char).to_digit(16);
            match (digit(0), digit(1)) {
                (Some(high), Some(low)) => Ok((high * 16 + low) as u8),
                _ => error("bytes are pairs of digits"),
            }
        })
        .collect()
}

/// Whether it is the second of two choices.
fn second(text: &str, first: &str, second: &str) -> Result<bool, Status> {
    if text != first && text != second {
        return error(&format!("neither {first} nor {second}: {text}"));
    }
    Ok(text == second)
}

fn backing(text: &str) -> Result<Backing, Status> {
    match text {
        "anon" => Ok(Backing::Anon),
        "resizeable" => Ok(Backing::Resizeable),
        "file" => Ok(Backing::File),
        "caller" => Ok(Backing::Caller),
        _ => Err(Status::Unsupported),
    }
}

/// Sets what a key with a value says, but for names.
pub(crate) fn set(call: &mut Call, key: &str, text: &str) -> Result<(), Status> {
    match key {
        "at" => call.at = number(text)?,
        "size" if text == "0x10000000000000000" => (call.size, call.last) = (0, u64::MAX),
        "size" => match number(text)? {
            0 => return error("a size of zero"),
            size => (call.size, call.last) = (size, size - 1),
        },
        "max" => call.max = number(text)?,
        "offset" => call.offset = number(text)?,
        "value" => call.value = number(text)?,
        "len" => call.len = number(text)?,
        "to" => call.to = number(text)?,
        "iova" => call.iova = number(text)?,
        "granule" => call.granule = number(text)?,
        "client" => call.client = number(text)?,
        "written" => call.written = number(text)?,
        "match" => call.matched = Some(number(text)?),
        "step" => call.step = number(text)?,
        "span" => call.span = number(text)?,
        "prio" => call.prio = text.parse().or_else(|_| error("no priority"))?,
        "bytes" => {
            call.bytes = bytes(text)?;
            call.len = call.bytes.len() as u64;
        }
        "seed" => call.device.seed = number(text)?,
        "valid" => call.device.valid = range(text)?,
        "impl" => call.device.implemented = range(text)?,
        "errors" => call.device.errors = Some(range(text)?),
        "endian" => call.device.big_endian = second(text, "little", "big")?,
        "valid-unaligned" => call.device.valid_unaligned = second(text, "no", "yes")?,
        "impl-unaligned" => call.device.impl_unaligned = second(text, "no", "yes")?,
        "order" => call.big_endian = second(text, "le", "be")?,
        "on" => call.on = second(text, "no", "yes")?,
        "shared" => call.shared = second(text, "no", "yes")?,
        "access" => call.writes = second(text, "r", "w")?,
        "backing" => call.backing = backing(text)?,
        "perm" => {
            (call.may_read, call.may_write) = match text {
                "rw" => (true, true),
                "r" => (true, false),
                "w" => (false, true),
                "none" => (false, false),
                _ => return error("no permission"),
            }
        }
        _ => return Err(Status::Unsupported),
    }
    Ok(())
}
