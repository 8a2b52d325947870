// The conversation on standard input and output.
'use strict';
const { Agent } = require('./agent.cjs');

/** Answers every line until `bye` or the end of the input. What else is printed goes to standard error. */
function serve(bus) {
  const agent = new Agent(bus);
  const reply = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr); // console.log is no reply
  let rest = '';
  process.stdin.setEncoding('latin1').on('data', (chunk) => { // as much as there is
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    const end = lines.findIndex((line) => line.trim() === 'bye');
    if (end >= 0) {
      lines.length = end;
      process.stdin.destroy();
    }
    reply(lines.map((line) => answer(agent, line) + '\n').join(''));
    if (rest.length > 1 << 18) throw new Error('a line is longer than 262144 characters');
  });
}

/** What went wrong is an answer, too: in one word, with the place where it did. */
function answer(agent, line) {
  try {
    return agent.answer(line);
  } catch (problem) {
    const place = /[^/\\]+:\d+:\d+/.exec(problem?.stack?.split('\n    at ')[1] ?? '')?.[0] ?? 'somewhere';
    return `error message=${`${problem} in ${place}`.replace(/[^!-~]+/g, '_').slice(0, 1000)}`;
  }
}

module.exports = { serve };
