//! The conversation on standard input and output.

use std::any::Any;
use std::fs::File;
use std::io::{self, BufRead, BufWriter, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Mutex;

use crate::agent::{Agent, Hello, Operation};
use crate::call::Status;
use crate::tell::in_words;

/// The bytes of the longest line.
const LINE: usize = 1 << 18;

/// The first line of the last panic.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// Answers every line until `bye` or the end of the input. What else is printed goes to standard error. A panic of the
/// bus is an answer, `error message=` with its first line; no backtrace is made.
pub fn serve<B: Default>(hello: Hello, operations: &[(&'static str, Operation<B>)]) {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or("an unknown place".to_string(), |at| format!("{}:{}", at.file(), at.line()));
        let first = format!("panicked at {place}: {}", first_line(info.payload()));
        eprintln!("{first}");
        *PANIC.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = first;
    }));
    let mut agent = Agent::new(hello, operations);
    if let Err(problem) = converse(&mut agent) {
        eprintln!("the conversation broke off: {problem}");
    }
}

fn first_line(payload: &dyn Any) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    text.and_then(|text| text.lines().next()).unwrap_or("no message").to_string()
}

fn converse<B: Default>(agent: &mut Agent<B>) -> io::Result<()> {
    let mut out = BufWriter::new(take_stdout()?);
    let mut input = io::stdin().lock();
    let mut rest: Vec<u8> = Vec::new();
    loop {
        let chunk = input.fill_buf()?;
        if chunk.is_empty() {
            return out.flush();
        }
        let length = chunk.len();
        rest.extend_from_slice(chunk);
        input.consume(length);
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            let line = String::from_utf8_lossy(&rest[..end]).into_owned();
            rest.drain(..=end);
            if line.trim_end() == "bye" {
                return out.flush();
            }
            writeln!(out, "{}", answer(agent, &line))?;
        }
        out.flush()?; // the input has run dry
        if rest.len() > LINE {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a line is longer than 262144 bytes"));
        }
    }
}

fn answer<B: Default>(agent: &mut Agent<B>, line: &str) -> String {
    panic::catch_unwind(AssertUnwindSafe(|| agent.answer(line))).unwrap_or_else(|_| {
        let first = PANIC.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
        in_words(&Status::Error(first))
    })
}

/// Standard output for the protocol alone: from now on, `println!` prints to standard error.
#[cfg(unix)]
fn take_stdout() -> io::Result<File> {
    use std::os::unix::io::AsFd;
    extern "C" {
        fn dup2(from: i32, to: i32) -> i32;
    }
    let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    // SAFETY: dup2 has no memory of ours; both descriptors are open.
    if unsafe { dup2(2, 1) } < 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(out)
}

#[cfg(not(unix))]
fn take_stdout() -> io::Result<io::Stdout> {
    Ok(io::stdout())
}
