/** memtck's protocol for an agent in JavaScript. Keep it, and put your bus in the place of agent.mjs or tree.mjs. */

export type Kind = 'container' | 'ram' | 'rom' | 'mmio' | 'romd' | 'iommu' | 'alias' | 'reservation';

/** Done is true or nothing, refused is false; `illegal rule=ID` is misuse, `error message=WORD` tells what is wrong. */
export type Status = boolean | void | 'ok' | 'rejected' | 'fault' | 'unsupported' | `illegal rule=${string}` |
  `error message=${string}`;

/** Whatever has a name: a region, a space, an owner, an eventfd, a window. */
export interface Thing {
  readonly name: string;
  readonly kind: Kind | 'space' | 'owner' | 'eventfd' | 'pin';
  /** Of a device and a ROM device. */
  readonly device?: Device;
  /** Yours: hang your emulator's object here. */
  own: any;
}

/** A device of memtck's: call it where a device of yours would do its work. */
export interface Device {
  readonly bigEndian: boolean;
  readonly valid: readonly [bigint, bigint];
  readonly impl: readonly [bigint, bigint];
  readonly validUnaligned: boolean;
  readonly implUnaligned: boolean;
  /** The read callback; null: it reports an error. Above the size there is junk, which must not reach the guest. */
  read(offset: bigint, size: number): bigint | null;
  /** The write callback; false: it reports an error. */
  write(offset: bigint, size: number, value: bigint): boolean;
}

/** What an operation says. An operation has those that its line in the language has. */
export interface Call {
  region: Thing;
  /** The region of `in=`. */
  container: Thing;
  of: Thing;
  root: Thing;
  space: Thing;
  owner?: Thing;
  eventfd: Thing;
  window: Thing;
  kind: Kind;
  device?: Device;
  backing: 'anon' | 'resizeable' | 'file' | 'caller';
  at: bigint;
  /** The size of a region, up to 2^64, and its last offset. */
  size: bigint;
  last: bigint;
  /** The size of an access. */
  width: number;
  max?: bigint;
  offset: bigint;
  /** Of a write; `read` answers with it. */
  value: bigint;
  /** Of a block, a range or a window; `pin` answers with it. */
  len: bigint;
  to: bigint;
  iova: bigint;
  granule: bigint;
  client: bigint;
  written: bigint;
  match?: bigint;
  prio: number;
  bigEndian: boolean;
  /** Of `enable`, which is called for `disable`, too, `readonly`, `romdmode` and `log`. */
  on: boolean;
  shared: boolean;
  writes: boolean;
  perm: 'rw' | 'r' | 'w' | 'none';
  /** Of `store`, `fill` and `poke`; `load`, `inspect` and `peek` find as many zeros here as they are to answer. */
  bytes: Buffer;
  /** A range of `flatview` or `find`, in ascending order. */
  show(first: bigint, last: bigint, region: Thing, offset: bigint, readOnly: boolean): void;
  pages(first: bigint, last: bigint): void;
  signal(eventfd: Thing): void;
  finalized(thing: Thing): void;
}

export type Operation =
  'reset' | Kind | 'add' | 'del' | 'move' | 'resize' | 'retarget' | 'enable' | 'readonly' | 'begin' | 'commit' |
  'space' | 'unspace' | 'read' | 'write' | 'load' | 'store' | 'fill' | 'flatview' | 'find' | 'romdmode' | 'ramresize' |
  'inspect' | 'iotlb' | 'log' | 'dirty' | 'coalesce' | 'uncoalesce' | 'flush' | 'eventfd' | 'uneventfd' | 'owner' |
  'unowner' | 'ref' | 'unref' | 'destroy' | 'pin' | 'poke' | 'peek' | 'unpin';

export interface Bus {
  /** The greeting: parameters such as 'max-ram', and under capabilities those that no operation tells of. */
  hello: {
    name: string;
    version: string;
    capabilities?: ReadonlyArray<
      'nesting' | 'backed-container' | 'overlap' | 'equal-priority-overlap' | 'big-endian-order' |
      'big-endian-device' | 'device-errors' | 'access-constraints' | 'file-ram' | 'caller-ram' | 'diagnoses-misuse'>;
    /** Of a machine whose map is fixed: the names of its spaces, and the hashes of the boards that it has. */
    spaces?: ReadonlyArray<string>;
    boards?: ReadonlyArray<string>;
    [parameter: string]: unknown;
  };
  /** What is not among them is answered `unsupported`, and the greeting offers what is. */
  operations: Partial<Record<Operation, (call: Call) => Status>>;
}

/** Answers every line until `bye` or the end of the input. What else is printed goes to standard error. */
export function serve(bus: Bus): void;

/** A bus behind the lines of the protocol, without the conversation. */
export class Agent {
  constructor(bus: Bus);
  answer(line: string): string;
}

/** The lowest bytes of a value, as a little-endian guest stores them or a big-endian one. */
export function toBytes(value: bigint, length: number, bigEndian?: boolean): Buffer;

/** The value of bytes, as a little-endian guest sees it or a big-endian one. */
export function toValue(bytes: Uint8Array, bigEndian?: boolean): bigint;
