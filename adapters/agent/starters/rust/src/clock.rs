//! How an agent measures itself: `time COUNT OPERATION [; OPERATION]...`.

use std::time::Instant;

use crate::agent::{Agent, Asked};
use crate::call::{Call, Status};
use crate::parse::error;

const LARGEST_COUNT: u64 = 1_000_000_000;
const OPERATIONS: usize = 16;

impl<B: Default> Agent<B> {
    /// The clock runs when everything is looked up.
    pub(crate) fn measure(&mut self, line: &str) -> Result<String, Status> {
        let rest = line.trim_start().trim_start_matches("time").trim_start();
        let (count, list) = rest.split_once(' ').unwrap_or((rest, ""));
        let lines: Vec<&str> = list.split(';').collect();
        let count = match count.parse::<u64>() {
            Ok(count @ 1..=LARGEST_COUNT) => count,
            _ => return error("1 to 1000000000 times"),
        };
        if lines.len() > OPERATIONS || lines.iter().any(|each| each.trim().is_empty()) {
            return error("1 to 16 operations");
        }
        let mut steps = lines.iter().map(|each| self.read(each, true)).collect::<Result<Vec<_>, _>>()?;
        steps.iter_mut().for_each(|step| step.call.quiet = true);
        let begun = Instant::now();
        self.repeat(&mut steps, count)?;
        Ok(format!("ok nanos={}", begun.elapsed().as_nanos()))
    }

    fn repeat(&mut self, steps: &mut [Asked<B>], count: u64) -> Result<(), Status> {
        let mut walked = [0; OPERATIONS];
        for _ in 0..count {
            for (step, walked) in steps.iter_mut().zip(&mut walked) {
                match self.carry_out(step) {
                    Status::Ok => walk(&mut step.call, walked),
                    status => return Err(status),
                }
            }
        }
        Ok(())
    }
}

/// An access that walks is a step further each time, and begins again after its span.
fn walk(call: &mut Call, walked: &mut u64) {
    if call.span == 0 {
        return;
    }
    let rest = call.span - call.step;
    if *walked >= rest {
        *walked -= rest;
        call.at = call.at.wrapping_sub(rest);
    } else {
        *walked += call.step;
        call.at = call.at.wrapping_add(call.step);
    }
}
