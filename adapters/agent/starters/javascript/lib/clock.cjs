// How an agent measures itself: time COUNT OPERATION [; OPERATION]...
'use strict';

/** Carries out the operations again and again. The clock runs when everything is looked up. */
function measure(agent, words) {
  const [, count, ...list] = words;
  const lines = list.join(' ').split(';').map((line) => line.split(' ').filter(Boolean));
  if (!/^[1-9]\d{0,9}$/.test(count) || Number(count) > 1e9) throw new Error('1 to 1000000000 times');
  if (lines.length > 16 || lines.some((line) => line.length === 0)) throw new Error('1 to 16 operations');
  const steps = lines.map((line) => agent.read(line, true));
  agent.notes.quiet = true;
  try {
    const begun = process.hrtime.bigint();
    const answer = repeat(agent, steps, Number(count));
    return answer ?? `ok nanos=${process.hrtime.bigint() - begun}`;
  } finally {
    agent.notes.quiet = false;
  }
}

function repeat(agent, steps, count) {
  const ends = steps.map(({ call }) => (call.span === undefined ? 0n : call.at + call.span));
  for (let time = 0; time < count; time++) {
    for (let i = 0; i < steps.length; i++) {
      const status = agent.carryOut(steps[i]);
      if (status !== 'ok') return status;
      if (steps[i].call.span !== undefined) walk(steps[i].call, ends[i]);
    }
  }
  return null;
}

/** An access that walks is a step further each time, and begins again after its span. */
function walk(call, end) {
  call.at += call.step;
  if (call.at >= end) call.at -= call.span;
}

module.exports = { measure };
