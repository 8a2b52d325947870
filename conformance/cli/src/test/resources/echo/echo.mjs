// A bus that does nothing, and says to standard error what it is asked: what is not zero, in the order of the fields.
import { serve } from './memtck.mjs';

const OPERATIONS = `reset container ram rom mmio reservation romd iommu alias add del move resize retarget enable readonly
  begin commit space unspace read write load store fill inspect flatview find romdmode ramresize iotlb log dirty coalesce
  uncoalesce flush eventfd uneventfd owner unowner ref unref destroy pin unpin poke peek`.split(/\s+/);

function echo(call) {
  const told = ['asked'];
  const tell = (key, value) => value && told.push(`${key}=${BigInt(value)}`);
  const range = (key, value) => value && told.push(`${key}=${value[0]}..${value[1]}`);
  for (const key of ['region', 'container', 'of', 'root', 'space', 'owner', 'eventfd', 'window']) {
    const name = call[key]?.name ?? '0';
    if (!name.startsWith('0')) told.push(`${key === 'container' ? 'in' : key}=${name}`);
  }
  for (const key of 'at last max offset value len to iova granule client written'.split(' ')) tell(key, call[key]);
  tell('match', call.match === undefined ? 0 : call.match + 1n);
  tell('prio', call.prio);
  tell('big', call.bigEndian);
  tell('on', call.on);
  tell('shared', call.shared);
  tell('writes', call.writes);
  tell('perm', (call.perm?.includes('r') ? 1 : 0) + (call.perm?.includes('w') ? 2 : 0));
  tell('backing', ['anon', 'resizeable', 'file', 'caller'].indexOf(call.backing));
  tell('seed', call.seed);
  tell('bigdevice', call.bigEndianDevice);
  range('errors', call.errors);
  range('valid', call.valid);
  range('impl', call.impl);
  tell('validunaligned', call.validUnaligned);
  tell('implunaligned', call.implUnaligned);
  if (call.bytes?.length > 0) told.push(`bytes=${call.bytes.toString('hex')}`);
  console.error(told.join(' '));
}

serve({
  hello: {
    name: 'echo', version: '1',
    capabilities: [
      'backed-container', 'equal-priority-overlap', 'big-endian-order', 'big-endian-device', 'device-errors',
      'access-constraints', 'file-ram', 'caller-ram',
    ],
  },
  operations: Object.fromEntries(OPERATIONS.map((name) => [name, echo])),
});
