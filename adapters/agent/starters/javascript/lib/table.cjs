// What a line may say, and what it takes.
'use strict';

// The name is made (+), used or given up (-), of a region, space, owner, eventfd or window. Keys with a question mark
// may be missing. An operation needs any of its capabilities, and the first one needs it.
const DEVICE = 'size endian? valid? impl? valid-unaligned? impl-unaligned? seed? errors? owner?';
const TABLE = [
  ['reset', '', '', 'ram'],
  ['container', '+r', 'size owner?', 'ram'],
  ['ram', '+r', 'size backing? max? shared? seed? owner?', 'ram'],
  ['rom', '+r', 'size owner?', 'rom'],
  ['mmio', '+r', DEVICE, 'mmio'],
  ['romd', '+r', DEVICE, 'rom-device'],
  ['iommu', '+r', 'size target granule owner?', 'iommu'],
  ['alias', '+r', 'of offset size owner?', 'alias'],
  ['reservation', '+r', 'size owner?', 'reservation'],
  ['add', 'r', 'in at prio?', 'ram'],
  ['del', 'r', '', 'dynamic'],
  ['move', 'r', 'at', 'dynamic'],
  ['resize', 'r', 'size', 'dynamic'],
  ['retarget', 'r', 'offset', 'dynamic'],
  ['enable', 'r', '', 'enable'],
  ['disable', 'r', '', 'enable'],
  ['readonly', 'r', 'on', 'readonly'],
  ['begin', '', '', 'transactions'],
  ['commit', '', '', 'transactions'],
  ['space', '+s', 'root', 'ram'],
  ['unspace', '-s', '', 'spaces'],
  ['read', 's', 'at size order?', 'ram'],
  ['write', 's', 'at size value order?', 'ram'],
  ['load', 's', 'at len', 'block'],
  ['store', 's', 'at bytes', 'block'],
  ['copy', 's', 'at to len', 'block'], // only where the clock runs
  ['fill', 'r', 'at bytes', 'fill'],
  ['flatview', 's', '', 'flatview'],
  ['find', 's', 'at', 'find'],
  ['romdmode', 'r', 'on', 'rom-device'],
  ['ramresize', 'r', 'size', 'resizeable-ram'],
  ['inspect', 'r', 'at len', 'resizeable-ram file-ram caller-ram'],
  ['iotlb', 'r', 'iova to perm', 'iommu'],
  ['log', 'r', 'client on', 'dirty-log'],
  ['dirty', 'r', 'at len client', 'dirty-log'],
  ['coalesce', 'r', 'at len', 'coalescing'],
  ['uncoalesce', 'r', '', 'coalescing'],
  ['flush', '', '', 'coalescing owners'],
  ['eventfd', '+e', 'region at size match?', 'eventfd'],
  ['uneventfd', '-e', '', 'eventfd'],
  ['owner', '+o', '', 'owners'],
  ['unowner', '-o', '', 'owners'],
  ['ref', 'r', '', 'owners'],
  ['unref', 'r', '', 'owners'],
  ['destroy', '-r', '', 'owners'],
  ['pin', '+w', 'space at len access', 'pins'],
  ['poke', 'w', 'at bytes', 'pins'],
  ['peek', 'w', 'at len', 'pins'],
  ['unpin', '-w', 'written', 'pins'],
];

const ROWS = new Map(TABLE.map(([keyword, subject, text, needs]) => {
  const keys = text.split(' ').filter(Boolean);
  return [keyword, {
    keyword,
    sort: subject.slice(-1),
    makes: subject.startsWith('+'),
    ends: subject.startsWith('-'),
    keys: new Set(keys.map((key) => key.replace('?', ''))),
    required: keys.filter((key) => !key.endsWith('?')),
    needs: needs.split(' '),
    operation: { disable: 'enable', copy: 'load' }[keyword] ?? keyword,
    block: ['load', 'inspect', 'peek', 'copy'].includes(keyword),
  }];
}));

// ---- Values of keys. ----

function number(text) {
  if (!/^(0x[0-9a-f]+|\d+)$/i.test(text)) throw new Error(`no number: ${text}`);
  const value = BigInt(text);
  if (value >> 64n) throw new Error(`more than 64 bits: ${text}`);
  return value;
}

function size(text) {
  const value = text === '0x10000000000000000' ? 1n << 64n : number(text);
  if (value === 0n) throw new Error('a size of zero');
  return value;
}

function bytes(text) {
  if (!/^([0-9a-f]{2}){0,65536}$/i.test(text)) throw new Error('bytes are pairs of digits, 65536 at most');
  return Buffer.from(text, 'hex');
}

function choice(first, second) {
  return (text) => {
    if (text !== first && text !== second) throw new Error(`neither ${first} nor ${second}: ${text}`);
    return text === second;
  };
}

const range = (text) => {
  const [first, last] = text.split('..');
  return [number(first), number(last)];
};

// How the value of a key is read, as what it stands in the call, the capability that it needs, a value that needs none.
const NUMBERS = 'at max offset value len to iova granule client written match step span seed';
const KEYS = new Map([
  ...NUMBERS.split(' ').map((key) => [key, { read: number, as: key }]),
  ['size', { read: size, as: 'size' }],
  ['bytes', { read: bytes, as: 'bytes' }],
  ['prio', { read: Number, as: 'prio', needs: 'overlap' }],
  ['valid', { read: range, as: 'valid', needs: 'access-constraints' }],
  ['impl', { read: range, as: 'impl', needs: 'access-constraints' }],
  ['valid-unaligned', { read: choice('no', 'yes'), as: 'validUnaligned', needs: 'access-constraints' }],
  ['impl-unaligned', { read: choice('no', 'yes'), as: 'implUnaligned', needs: 'access-constraints' }],
  ['errors', { read: range, as: 'errors', needs: 'device-errors' }],
  ['endian', { read: choice('little', 'big'), as: 'bigEndianDevice', needs: 'big-endian-device', free: 'little' }],
  ['order', { read: choice('le', 'be'), as: 'bigEndian', needs: 'big-endian-order', free: 'le' }],
  ['on', { read: choice('no', 'yes'), as: 'on' }],
  ['shared', { read: choice('no', 'yes'), as: 'shared', needs: 'file-ram' }],
  ['access', { read: choice('r', 'w'), as: 'writes' }],
  ['perm', { read: String, as: 'perm' }],
  ['in', { names: 'r', as: 'container' }],
  ['of', { names: 'r', as: 'of' }],
  ['root', { names: 'r', as: 'root' }],
  ['region', { names: 'r', as: 'region' }],
  ['target', { names: 's', as: 'space' }],
  ['space', { names: 's', as: 'space' }],
  ['owner', { names: 'o', as: 'owner', needs: 'owners' }],
  ['backing', { read: String, as: 'backing' }],
]);
const BACKINGS = { anon: 'ram', resizeable: 'resizeable-ram', file: 'file-ram', caller: 'caller-ram' };

module.exports = { ROWS, KEYS, BACKINGS };
