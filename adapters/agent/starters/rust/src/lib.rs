//! memtck's protocol for an agent in Rust, without dependencies. Keep this crate, and put your bus in the place of
//! `src/bin/agent.rs`, a flat bus, or `src/bin/tree.rs`, a layered map.
//!
//! A bus is a type with a default, which is what a reset makes, and a list of functions:
//!
//! ```no_run
//! use memtck_agent::{serve, Call, Hello, Status};
//!
//! #[derive(Default)]
//! struct Bus {
//!     sizes: Vec<u64>,
//! }
//!
//! fn ram(bus: &mut Bus, call: &mut Call) -> Status {
//!     bus.sizes.push(call.last);
//!     Status::Ok
//! }
//!
//! fn main() {
//!     let hello = Hello { name: "my-bus", version: "1", ..Hello::default() };
//!     serve(hello, &[("ram", ram)]);
//! }
//! ```
//!
//! What is not in the list is answered `unsupported`, and the greeting offers what is in it.

mod agent;
mod call;
mod clock;
mod parse;
mod serve;
mod table;
mod tell;

pub use agent::{Agent, Hello, Operation};
pub use call::{cut, swap, Backing, Call, Device, Kind, Status};
pub use serve::serve;
