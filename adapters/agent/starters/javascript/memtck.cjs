// memtck's protocol for an agent, as a CommonJS module: const { serve } = require('./memtck.cjs'). Types: memtck.d.ts.
'use strict';
const { Agent } = require('./lib/agent.cjs');
const { serve } = require('./lib/serve.cjs');
const { toBytes, toValue } = require('./lib/call.cjs');

module.exports = { Agent, serve, toBytes, toValue };
