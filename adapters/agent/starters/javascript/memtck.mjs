// memtck's protocol for an agent, as an ES module: import { serve } from './memtck.mjs'. Types: memtck.d.ts.
import memtck from './memtck.cjs';

export const { Agent, serve, toBytes, toValue } = memtck;
