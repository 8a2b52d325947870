/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * This file is loaded into QEMU, a GPL program, and calls its internal functions; hence its licence. The rest of
 * memtck, which talks to it through a pipe only, is under Apache-2.0.
 *
 * memtck-qemu: the memtck agent inside an unmodified qemu-system-*. It is a TCG plugin, because that is the one kind
 * of shared object that QEMU loads from a path it is given; it uses nothing of the plugin interface. The executable
 * exports its internal functions, so the memory core is driven by calling it. No QEMU header is needed: what is
 * declared below is what is used, and QEMU's own objects are opaque blocks of memory.
 *
 *     cc -O2 -shared -fPIC -o agent.so memtck-qemu.c
 *     qemu-system-x86_64 -M none -accel tcg -display none -serial none -monitor none -nodefaults -plugin ./agent.so
 *
 * It reads scenario lines from QEMU's standard input and answers one line each on QEMU's standard output.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* ---- limits: everything that grows has one ---- */

enum {
    OPAQUE_SIZE = 4096,          /* bytes; QEMU's structures are a few hundred */
    MAX_LINE = 1 << 20,          /* bytes of one input line */
    MAX_BLOCK = 1 << 16,         /* bytes of one load, store or fill */
    MAX_NAME = 255,              /* bytes */
    MAX_REGIONS = 4096,          /* per scenario */
    MAX_SPACES = 512,            /* made per scenario */
    MAX_CALLS = 100000,          /* device callbacks per operation */
    MAX_DEPTH = 1 << 16,         /* nested transactions */
    NAME_SLOTS = 1 << 13,        /* of a name table; a power of two, twice the most names */
    ARENA_SCENARIOS = 2,         /* an arena holds this many full scenarios */
    FLUSH_AT = 1 << 18,          /* bytes of output that are written although input is waiting */
    PENDING_CHECK = 64,          /* flat views and RAM blocks waiting for RCU: time to look at the memory in use */
    PENDING_LIMIT = 4000,        /* time to free them, see reclaim() */
    RCU_CALLBACKS = 32,          /* see stay_awake() */
    MMAP_THRESHOLD = 1 << 20,    /* bytes; QEMU reserves far more for a flat view than it touches, once one was big */
};

static const uint64_t MAX_RAM = UINT64_C(0x4000000);          /* bytes of one region */
static const uint64_t GARBAGE_LIMIT = UINT64_C(0x4000000);    /* bytes */
static const uint64_t MAX_RAM_TOTAL = UINT64_C(0x100000000);  /* bytes of one scenario, see make_keepers() */

/* ---- what is used of QEMU 7.2 ---- */

typedef struct { _Alignas(16) unsigned char bytes[OPAQUE_SIZE]; } Opaque;
typedef Opaque MemoryRegion;
typedef Opaque AddressSpace;
typedef struct FlatView FlatView;
typedef struct Error Error;
typedef struct { uint32_t bits; } MemTxAttrs;  /* zero is MEMTXATTRS_UNSPECIFIED */
typedef uint32_t MemTxResult;

enum { MEMTX_OK = 0, MEMTX_ERROR = 1, MEMTX_DECODE_ERROR = 2 };  /* bits */
enum { DEVICE_BIG_ENDIAN = 1, DEVICE_LITTLE_ENDIAN = 2 };

typedef struct {
    uint64_t (*read)(void *opaque, uint64_t addr, unsigned size);
    void (*write)(void *opaque, uint64_t addr, uint64_t data, unsigned size);
    MemTxResult (*read_with_attrs)(void *opaque, uint64_t addr, uint64_t *data, unsigned size, MemTxAttrs attrs);
    MemTxResult (*write_with_attrs)(void *opaque, uint64_t addr, uint64_t data, unsigned size, MemTxAttrs attrs);
    int endianness;
    struct {
        unsigned min, max;
        bool unaligned;
        bool (*accepts)(void *opaque, uint64_t addr, unsigned size, bool is_write, MemTxAttrs attrs);
    } valid;
    struct {
        unsigned min, max;
        bool unaligned;
    } impl;
} MemoryRegionOps;

typedef struct {
    unsigned __int128 size;
    MemoryRegion *mr;
    FlatView *fv;
    uint64_t offset_within_region;
    uint64_t offset_within_address_space;
    bool readonly;
} MemoryRegionSection;  /* only its beginning; QEMU makes it, we only read it */

typedef union {
    struct {
        void (*begin)(void *listener);
        void (*commit)(void *listener);
        void (*region_add)(void *listener, MemoryRegionSection *section);
    } call;  /* only its beginning: what follows stays zero, which is "not interested" */
    Opaque opaque;
} MemoryListener;

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

extern VersionInfo *qmp_query_version(Error **errp);
extern void qapi_free_VersionInfo(VersionInfo *info);
extern void *qemu_get_aio_context(void);
extern void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
extern void drain_call_rcu(void);
extern void qemu_mutex_lock_iothread_impl(const char *file, int line);
extern void qemu_mutex_unlock_iothread(void);
extern void error_free(Error *err);
extern void object_unref(void *object);

extern void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
extern void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                  const char *name, uint64_t size);
extern void memory_region_init_ram_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                             Error **errp);
extern void memory_region_init_rom_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                             Error **errp);
extern void memory_region_init_alias(MemoryRegion *mr, void *owner, const char *name, MemoryRegion *target,
                                     uint64_t offset, uint64_t size);
extern void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                                int priority);
extern void memory_region_del_subregion(MemoryRegion *mr, MemoryRegion *subregion);
extern void memory_region_set_enabled(MemoryRegion *mr, bool enabled);
extern void memory_region_set_readonly(MemoryRegion *mr, bool readonly);
extern void memory_region_set_address(MemoryRegion *mr, uint64_t addr);
extern void memory_region_set_size(MemoryRegion *mr, uint64_t size);
extern void memory_region_set_alias_offset(MemoryRegion *mr, uint64_t offset);
extern void *memory_region_get_ram_ptr(MemoryRegion *mr);
extern void memory_region_transaction_begin(void);
extern void memory_region_transaction_commit(void);
extern void memory_listener_register(MemoryListener *listener, AddressSpace *as);
extern void memory_listener_unregister(MemoryListener *listener);

extern void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
extern void address_space_destroy(AddressSpace *as);
extern FlatView *address_space_get_flatview(AddressSpace *as);
extern void flatview_unref(FlatView *view);
extern MemoryRegion *flatview_translate(FlatView *view, uint64_t addr, uint64_t *offset, uint64_t *length,
                                        bool is_write, MemTxAttrs attrs);
extern MemTxResult address_space_rw(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, void *buffer, uint64_t length,
                                    bool is_write);
extern uint8_t address_space_ldub(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint16_t address_space_lduw_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint16_t address_space_lduw_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint32_t address_space_ldl_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint64_t address_space_ldq_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint64_t address_space_ldq_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stb(AddressSpace *as, uint64_t addr, uint8_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stw_le(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stw_be(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stl_le(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stl_be(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stq_le(AddressSpace *as, uint64_t addr, uint64_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stq_be(AddressSpace *as, uint64_t addr, uint64_t val, MemTxAttrs attrs, MemTxResult *result);

typedef struct RcuHead { struct RcuHead *next; void (*callback)(struct RcuHead *head); } RcuHead;
extern void call_rcu1(RcuHead *head, void (*callback)(RcuHead *head));

static const MemTxAttrs UNSPECIFIED;

/* ---- output: replies gather in one buffer ---- */

static int output_fd;
static char *out;
static size_t out_length, out_capacity;

static void flush_output(void)
{
    for (size_t done = 0; done < out_length;) {
        ssize_t n = write(output_fd, out + done, out_length - done);
        if (n < 0 && errno != EINTR) {
            _exit(1); /* the kit is gone */
        }
        done += n > 0 ? (size_t)n : 0;
    }
    out_length = 0;
}

static char *reserve(size_t bytes)
{
    if (out_capacity - out_length < bytes) {
        out_capacity = 2 * (out_length + bytes) + FLUSH_AT;
        out = realloc(out, out_capacity);
        if (!out) {
            perror("memtck-qemu");
            _exit(1);
        }
    }
    return out + out_length;
}

static void put(const char *text)
{
    size_t length = strlen(text);
    memcpy(reserve(length), text, length);
    out_length += length;
}

static void put_char(char c)
{
    *reserve(1) = c;
    out_length++;
}

static const char HEX_DIGITS[] = "0123456789abcdef";

static void put_hex(uint64_t value)
{
    char *to = reserve(18);
    int digits = value ? (67 - __builtin_clzll(value)) / 4 : 1;
    to[0] = '0';
    to[1] = 'x';
    for (int i = digits + 1; i >= 2; i--, value >>= 4) {
        to[i] = HEX_DIGITS[value & 15];
    }
    out_length += 2 + (size_t)digits;
}

static void put_bytes(const unsigned char *bytes, size_t length)
{
    char *to = reserve(2 * length);
    for (size_t i = 0; i < length; i++) {
        to[2 * i] = HEX_DIGITS[bytes[i] >> 4];
        to[2 * i + 1] = HEX_DIGITS[bytes[i] & 15];
    }
    out_length += 2 * length;
}

/* ---- input: one line at a time out of big reads ---- */

static int input_fd;
static char in[MAX_LINE + 1];
static size_t in_start, in_end;

static bool input_is_waiting(void)
{
    struct pollfd ready = { .fd = input_fd, .events = POLLIN };
    return poll(&ready, 1, 0) > 0;
}

/* Reads more behind in_end. False at the end of the input. */
static bool read_more(void)
{
    if (out_length && (out_length >= FLUSH_AT || !input_is_waiting())) {
        flush_output();
    }
    ssize_t n;
    do {
        n = read(input_fd, in + in_end, sizeof in - in_end);
    } while (n < 0 && errno == EINTR);
    in_end += n > 0 ? (size_t)n : 0;
    return n > 0;
}

/* The next line without its end, or NULL at the end of the input. A line that is too long comes cut, with *cut set. */
static char *next_line(bool *cut)
{
    size_t scanned = in_start;
    for (*cut = false;;) {
        char *end = memchr(in + scanned, '\n', in_end - scanned);
        if (end) {
            char *line = in + in_start;
            *end = 0;
            in_start = (size_t)(end - in) + 1;
            return line;
        }
        if (in_start > 0) {
            memmove(in, in + in_start, in_end - in_start);
            in_end -= in_start;
            in_start = 0;
        }
        if (in_end == sizeof in) { /* drop what came so far and look for the end of the line */
            *cut = true;
            in_end = 0;
        }
        scanned = in_end;
        if (!read_more()) {
            return NULL;
        }
    }
}

/* ---- problems: what a handler returns when it refuses; NULL is success ---- */

typedef const char *Problem;

static const char UNSUPPORTED[] = "unsupported";

#define TRY(expression) do { Problem problem_ = (expression); if (problem_) return problem_; } while (0)

/* ---- the arguments of an operation ---- */

typedef enum {
    KEY_AT, KEY_SIZE, KEY_VALUE, KEY_IN, KEY_PRIO, KEY_ORDER, KEY_LEN, KEY_BYTES, KEY_OF, KEY_OFFSET, KEY_ROOT, KEY_ON,
    KEY_ENDIAN, KEY_VALID, KEY_IMPL, KEY_VALID_UNALIGNED, KEY_IMPL_UNALIGNED, KEY_SEED, KEY_ERRORS, KEY_BACKING,
    KEY_MAX, KEY_OWNER, KEY_MEMTCK, KEY_COUNT
} Key;

static const char *const KEY_NAMES[KEY_COUNT] = {
    "at", "size", "value", "in", "prio", "order", "len", "bytes", "of", "offset", "root", "on",
    "endian", "valid", "impl", "valid-unaligned", "impl-unaligned", "seed", "errors", "backing",
    "max", "owner", "memtck",
};

#define BIT(key) (1u << (key))

typedef struct {
    const char *subject;           /* NULL when there is none */
    unsigned present;              /* BIT(key) of each key that was given */
    const char *values[KEY_COUNT];
} Args;

static bool has(const Args *args, Key key)
{
    return args->present & BIT(key);
}

static bool is_name(const char *text)
{
    size_t length = 0;
    for (; text[length]; length++) {
        char c = text[length];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        bool other = (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (!letter && !(other && length > 0)) {
            return false;
        }
    }
    return length > 0 && length <= MAX_NAME;
}

/* The value of a hex digit; 16 for anything else. */
static int digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    char lower = (char)(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
}

/* Parses decimal or 0x digits up to *end; false when there are none or the number exceeds 2^64. */
static bool scan_number(const char *text, const char **end, unsigned __int128 *number)
{
    int base = text[0] == '0' && (text[1] == 'x' || text[1] == 'X') ? 16 : 10;
    const char *p = base == 16 ? text + 2 : text;
    const char *first = p;
    unsigned __int128 result = 0;
    for (int d; (d = digit(*p)) < base; p++) {
        result = result * (unsigned)base + (unsigned)d;
        if (result >> 64 && result != (unsigned __int128)1 << 64) {
            return false;
        }
    }
    *end = p;
    *number = result;
    return p > first;
}

static bool parse_u64(const char *text, char terminator, const char **end, uint64_t *number)
{
    unsigned __int128 wide;
    if (!scan_number(text, end, &wide) || wide >> 64 || **end != terminator) {
        return false;
    }
    *number = (uint64_t)wide;
    return true;
}

static Problem get_number(const Args *args, Key key, uint64_t *number)
{
    const char *end;
    return parse_u64(args->values[key], 0, &end, number) ? NULL : "malformed-number";
}

/* A region's size as QEMU takes it: UINT64_MAX stands for 2^64, so that 2^64-1 cannot be said. */
static Problem get_size(const Args *args, uint64_t *size)
{
    const char *end;
    unsigned __int128 wide;
    if (!scan_number(args->values[KEY_SIZE], &end, &wide) || *end) {
        return "malformed-size";
    }
    if (wide == UINT64_MAX) {
        return UNSUPPORTED;
    }
    *size = wide >> 64 ? UINT64_MAX : (uint64_t)wide;
    return *size ? NULL : "size-is-zero";
}

/* FIRST..LAST, both inclusive. */
static Problem get_range(const Args *args, Key key, uint64_t *first, uint64_t *last)
{
    const char *end;
    if (!has(args, key)) {
        return NULL;
    }
    if (!parse_u64(args->values[key], '.', &end, first) || end[1] != '.' || !parse_u64(end + 2, 0, &end, last)) {
        return "malformed-range";
    }
    return *first <= *last ? NULL : "empty-range";
}

/* One of two words; *flag keeps its default when the key is absent. */
static Problem get_choice(const Args *args, Key key, const char *no, const char *yes, bool *flag)
{
    if (!has(args, key)) {
        return NULL;
    }
    *flag = !strcmp(args->values[key], yes);
    return *flag || !strcmp(args->values[key], no) ? NULL : "malformed-choice";
}

static Problem get_priority(const Args *args, int *priority)
{
    *priority = 0;
    if (!has(args, KEY_PRIO)) {
        return NULL;
    }
    const char *text = args->values[KEY_PRIO];
    bool negative = *text == '-';
    const char *end;
    uint64_t magnitude;
    if (!parse_u64(text + negative, 0, &end, &magnitude)) {
        return "malformed-priority";
    }
    if (magnitude > (uint64_t)INT32_MAX + negative) {
        return "priority-out-of-range";
    }
    *priority = (int)(negative ? -(int64_t)magnitude : (int64_t)magnitude);
    return NULL;
}

static unsigned char block[MAX_BLOCK]; /* the data of a load, store or fill */

/* Hex digits into block[]. */
static Problem get_bytes(const Args *args, size_t *length)
{
    const char *text = args->values[KEY_BYTES];
    size_t digits = strlen(text);
    if (digits % 2 || digits > 2 * MAX_BLOCK) {
        return "malformed-bytes";
    }
    for (size_t i = 0; i < digits; i += 2) {
        int high = digit(text[i]), low = digit(text[i + 1]);
        if (high > 15 || low > 15) {
            return "malformed-bytes";
        }
        block[i / 2] = (unsigned char)(high << 4 | low);
    }
    *length = digits / 2;
    return NULL;
}

/* ---- regions and spaces ---- */

typedef enum { CONTAINER, RAM, ROM, MMIO, ALIAS, RESERVATION } Kind;

typedef struct Region Region;

struct Region {
    char name[MAX_NAME + 1];
    Kind kind;
    Region *container;           /* NULL when it is not mapped */
    Region *children, *sibling;  /* our own copy of the tree, for the checks QEMU does not make */
    Region *target;              /* of an alias */
    unsigned visited;            /* stamp of the last walk that came here */
    uint64_t ram_size;           /* bytes of the block, whatever the region is resized to */
    uint64_t seed;
    bool has_errors;
    uint64_t errors_first, errors_last;
    MemoryRegionOps ops;
    MemoryRegion mr;
};

typedef struct {
    char name[MAX_NAME + 1];
    bool open;
    AddressSpace as;
} Space;

/*
 * Regions and spaces are carved from two arenas. They cannot be reused right after a reset: flat views refer to them
 * until RCU has reclaimed those. A scenario owns what lies between its start mark and the used mark; reclaim() begins
 * again at the front. The memory is reserved, and touched only as far as it is used.
 */
static Region *regions;
static size_t regions_start, regions_used;
static Space *spaces;
static size_t spaces_start, spaces_used;
static size_t open_spaces;
static uint64_t ram_total;       /* bytes in this scenario */
static unsigned depth;           /* of open transactions */
static unsigned pending;         /* flat views and RAM blocks that wait for RCU, estimated */
static unsigned pending_checked; /* value of pending when the memory was last looked at */
static uint64_t memory_base;     /* bytes in use after the last reclaim() */
static uint64_t garbage;         /* bytes since then, when last looked at */
static int statm_fd;             /* /proc/self/statm */

/* ---- names: a hash table for regions, one for spaces; both are emptied by a new epoch ---- */

typedef struct { uint32_t hash, epoch; const char *name; void *object; } Slot;
typedef Slot NameTable[NAME_SLOTS];

static NameTable region_names, space_names;
static uint32_t epoch = 1;

static uint32_t hash_of(const char *name)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (; *name; name++) {
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    }
    return hash;
}

/* The slot of a name, or the free slot where it belongs. A forgotten name leaves a slot without object. */
static Slot *slot_of(NameTable table, const char *name, uint32_t hash)
{
    for (uint32_t i = hash;; i++) {
        Slot *slot = &table[i & (NAME_SLOTS - 1)];
        if (slot->epoch != epoch || (slot->hash == hash && !strcmp(slot->name, name))) {
            return slot;
        }
    }
}

static void *lookup(NameTable table, const char *name)
{
    Slot *slot = slot_of(table, name, hash_of(name));
    return slot->epoch == epoch ? slot->object : NULL;
}

/* The name must live as long as the epoch. */
static void define(NameTable table, const char *name, void *object)
{
    uint32_t hash = hash_of(name);
    *slot_of(table, name, hash) = (Slot) { hash, epoch, name, object };
}

static Problem find_region(const char *name, Region **region)
{
    return (*region = lookup(region_names, name)) ? NULL : "no-such-region";
}

static Problem find_space(const char *name, Space **space)
{
    return (*space = lookup(space_names, name)) ? NULL : "no-such-space";
}

/* Our region around QEMU's, or NULL when it is none of ours (such as QEMU's catch-all for unassigned memory). */
static Region *region_of(const MemoryRegion *mr)
{
    uintptr_t first = (uintptr_t)regions, at = (uintptr_t)mr;
    if (at < first || at >= first + regions_used * sizeof(Region)) {
        return NULL;
    }
    return &regions[(at - first) / sizeof(Region)];
}

/* ---- the device model ---- */

typedef struct { const Region *region; uint64_t offset, value; unsigned size; bool is_write; } Call;

static Call calls[MAX_CALLS];
static size_t call_count; /* may exceed MAX_CALLS: then some are lost and the operation is an error */

static uint64_t mix(uint64_t z)
{
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static uint64_t device_value(const Region *region, uint64_t offset, unsigned size)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < size; i++) {
        uint64_t byte = mix(region->seed + offset + i) & 0xff;
        value |= byte << 8 * (region->ops.endianness == DEVICE_BIG_ENDIAN ? size - 1 - i : i);
    }
    return value;
}

static MemTxResult record(const Region *region, bool is_write, uint64_t offset, unsigned size, uint64_t value)
{
    if (call_count < MAX_CALLS) {
        calls[call_count] = (Call) { region, offset, value, size, is_write };
    }
    call_count++;
    bool fails = region->has_errors && offset >= region->errors_first && offset <= region->errors_last;
    return fails ? MEMTX_ERROR : MEMTX_OK;
}

static MemTxResult device_read(void *opaque, uint64_t offset, uint64_t *data, unsigned size, MemTxAttrs attrs)
{
    (void)attrs;
    uint64_t value = device_value(opaque, offset, size);
    *data = size < 8 ? value | ~value << 8 * size : value; /* junk that the core must mask away */
    return record(opaque, false, offset, size, value);
}

static MemTxResult device_write(void *opaque, uint64_t offset, uint64_t data, unsigned size, MemTxAttrs attrs)
{
    (void)attrs;
    return record(opaque, true, offset, size, data);
}

static void put_calls(void)
{
    for (size_t i = 0; i < call_count; i++) {
        const Call *call = &calls[i];
        put(i ? "," : " calls=");
        put(call->region->name);
        put(call->is_write ? ":w:" : ":r:");
        put_hex(call->offset);
        put_char(':');
        put_char((char)('0' + call->size));
        put_char(':');
        put_hex(call->value);
    }
}

/* ---- reclaiming: what QEMU frees through RCU ---- */

static MemoryRegion switch_keeper; /* toggled to make QEMU render again */
static MemoryRegion ram_keeper;
static RcuHead rcu_heads[RCU_CALLBACKS];

/* Bytes that are resident and not free heap. */
static uint64_t memory_in_use(void)
{
    char text[64] = "";
    unsigned long total, resident = 0;
    ssize_t n = pread(statm_fd, text, sizeof text - 1, 0);
    if (n <= 0 || sscanf(text, "%lu %lu", &total, &resident) != 2) {
        return 0;
    }
    uint64_t bytes = (uint64_t)resident * (uint64_t)sysconf(_SC_PAGESIZE), unused = mallinfo2().fordblks;
    return bytes > unused ? bytes - unused : 0;
}

/*
 * QEMU's thread that frees what RCU has released naps for 10 ms when it has less than 30 callbacks to make. So there
 * are always some: they come again each time. The first lets go of the big lock, so that the thread does not run
 * through them for ever, but waits there until the next drain.
 */
static void stay_awake(RcuHead *head)
{
    call_rcu1(head, stay_awake);
    if (head == rcu_heads) {
        qemu_mutex_unlock_iothread();
        usleep(1);
        qemu_mutex_lock_iothread_impl(__FILE__, __LINE__);
    }
}

/*
 * A topology change leaves a flat view for each space behind, which is freed by a thread that needs QEMU's big lock.
 * We hold that all the time, so garbage stays until drain_call_rcu() lets that thread in.
 */
static void reclaim(void)
{
    drain_call_rcu();
    pending = pending_checked = 0;
    garbage = 0;
    memory_base = memory_in_use();
}

/*
 * Whether that share (in halves) of what may pile up has done so. A flat view takes from 10 KiB to megabytes, depending
 * on what was ever mapped, so the memory in use counts, too; it is looked at now and then.
 */
static bool garbage_reaches(unsigned halves)
{
    if (pending - pending_checked >= PENDING_CHECK) {
        uint64_t in_use = memory_in_use();
        garbage = in_use > memory_base ? in_use - memory_base : 0;
        pending_checked = pending;
    }
    return pending >= halves * (PENDING_LIMIT / 2) || garbage >= halves * (GARBAGE_LIMIT / 2);
}

static void topology_changed(void)
{
    pending += 1 + (unsigned)open_spaces; /* QEMU renders the machine's own space, too */
}

/*
 * QEMU forgets how much of its dirty bitmap it has when the last RAM block goes, and allocates it anew with the next:
 * a leak of 768 KiB each time. One block that stays avoids it, as long as all RAM fits the first chunk (8 GiB).
 */
static void make_keepers(void)
{
    Error *err = NULL;
    memory_region_init(&switch_keeper, NULL, NULL, OPAQUE_SIZE);
    memory_region_init_ram_nomigrate(&ram_keeper, NULL, NULL, OPAQUE_SIZE, &err);
    if (err) {
        fputs("memtck-qemu: no memory\n", stderr);
        _exit(1);
    }
}

static void begin_transaction(void)
{
    memory_region_transaction_begin();
    depth++;
}

static void commit_transaction(void)
{
    memory_region_transaction_commit();
    depth--;
}

/* Forces a render at the commit: QEMU keeps flat views by root, and must not find an old one when a root is reused. */
static void force_render(void)
{
    static bool enabled = true;
    enabled = !enabled;
    memory_region_set_enabled(&switch_keeper, enabled);
}

static void destroy_spaces(void)
{
    for (size_t i = spaces_start; i < spaces_used; i++) {
        if (spaces[i].open) {
            address_space_destroy(&spaces[i].as);
            pending++;
        }
    }
    spaces_start = spaces_used;
    open_spaces = 0;
}

/* Without name and owner a region has no parent in QEMU's object tree: our reference is the only one. */
static void destroy_regions(void)
{
    for (size_t i = regions_start; i < regions_used; i++) {
        if (regions[i].container) {
            memory_region_del_subregion(&regions[i].container->mr, &regions[i].mr);
        }
    }
    for (size_t i = regions_start; i < regions_used; i++) {
        object_unref(&regions[i].mr);
    }
    regions_start = regions_used;
    ram_total = 0;
}

/* One transaction around it all, so that QEMU renders once. */
static void destroy_everything(void)
{
    begin_transaction();
    destroy_spaces();
    destroy_regions();
    force_render();
    while (depth > 0) {
        commit_transaction();
    }
    topology_changed();
    epoch++;
}

static Problem op_reset(const Args *args)
{
    (void)args;
    destroy_everything();
    if (garbage_reaches(1) || regions_used > (ARENA_SCENARIOS - 1) * MAX_REGIONS
            || spaces_used > (ARENA_SCENARIOS - 1) * MAX_SPACES) {
        reclaim();
        regions_start = regions_used = 0;
        spaces_start = spaces_used = 0;
    }
    return NULL;
}

/* ---- operations: making regions ---- */

/* A fresh region; it counts only once adopt() is called, so that a failure in between leaves nothing behind. */
static Problem prepare(const Args *args, Kind kind, Region **region)
{
    if (has(args, KEY_OWNER)) {
        return UNSUPPORTED;
    }
    if (lookup(region_names, args->subject)) {
        return "region-exists";
    }
    if (regions_used - regions_start == MAX_REGIONS) {
        return "too-many-regions";
    }
    Region *fresh = &regions[regions_used];
    memset(fresh, 0, offsetof(Region, mr)); /* QEMU clears its part itself */
    strcpy(fresh->name, args->subject);
    fresh->kind = kind;
    *region = fresh;
    return NULL;
}

static Problem adopt(Region *region)
{
    regions_used++;
    define(region_names, region->name, region);
    return NULL;
}

static Problem op_container(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, CONTAINER, &region));
    TRY(get_size(args, &size));
    memory_region_init(&region->mr, NULL, NULL, size);
    return adopt(region);
}

/* Without operations QEMU refuses every access; that is what its memory_region_init_reservation() did. */
static Problem op_reservation(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, RESERVATION, &region));
    TRY(get_size(args, &size));
    memory_region_init_io(&region->mr, NULL, NULL, region, NULL, size);
    return adopt(region);
}

static Problem op_alias(const Args *args)
{
    Region *region;
    uint64_t size, offset;
    TRY(prepare(args, ALIAS, &region));
    TRY(get_size(args, &size));
    TRY(get_number(args, KEY_OFFSET, &offset));
    TRY(find_region(args->values[KEY_OF], &region->target));
    memory_region_init_alias(&region->mr, NULL, NULL, &region->target->mr, offset, size);
    return adopt(region);
}

typedef void InitMemory(MemoryRegion *mr, void *owner, const char *name, uint64_t size, Error **errp);

static Problem make_memory(const Args *args, Kind kind, InitMemory *init)
{
    Region *region;
    TRY(prepare(args, kind, &region));
    TRY(get_size(args, &region->ram_size));
    if (region->ram_size > MAX_RAM || ram_total + region->ram_size > MAX_RAM_TOTAL) {
        return "ram-too-large";
    }
    Error *err = NULL;
    init(&region->mr, NULL, NULL, region->ram_size, &err);
    if (err) {
        error_free(err);
        object_unref(&region->mr);
        return "ram-not-allocated";
    }
    ram_total += region->ram_size;
    pending++;
    return adopt(region);
}

static Problem op_ram(const Args *args)
{
    if (has(args, KEY_MAX) || (has(args, KEY_BACKING) && strcmp(args->values[KEY_BACKING], "anon"))) {
        return UNSUPPORTED;
    }
    return make_memory(args, RAM, memory_region_init_ram_nomigrate);
}

static Problem op_rom(const Args *args)
{
    return make_memory(args, ROM, memory_region_init_rom_nomigrate);
}

static bool is_access_size(uint64_t size)
{
    return size == 1 || size == 2 || size == 4 || size == 8;
}

static Problem get_access_sizes(const Args *args, Key key, unsigned *min, unsigned *max)
{
    uint64_t first = 1, last = 8;
    TRY(get_range(args, key, &first, &last));
    *min = (unsigned)first;
    *max = (unsigned)last;
    return is_access_size(first) && is_access_size(last) ? NULL : "not-an-access-size";
}

/* The DEVICE part of a line. */
static Problem get_device(const Args *args, Region *region)
{
    bool big = false;
    MemoryRegionOps *ops = &region->ops;
    TRY(get_choice(args, KEY_ENDIAN, "little", "big", &big));
    TRY(get_access_sizes(args, KEY_VALID, &ops->valid.min, &ops->valid.max));
    TRY(get_access_sizes(args, KEY_IMPL, &ops->impl.min, &ops->impl.max));
    TRY(get_choice(args, KEY_VALID_UNALIGNED, "no", "yes", &ops->valid.unaligned));
    TRY(get_choice(args, KEY_IMPL_UNALIGNED, "no", "yes", &ops->impl.unaligned));
    if (has(args, KEY_SEED)) {
        TRY(get_number(args, KEY_SEED, &region->seed));
    }
    region->has_errors = has(args, KEY_ERRORS);
    TRY(get_range(args, KEY_ERRORS, &region->errors_first, &region->errors_last));
    ops->endianness = big ? DEVICE_BIG_ENDIAN : DEVICE_LITTLE_ENDIAN;
    ops->read_with_attrs = device_read;
    ops->write_with_attrs = device_write;
    return NULL;
}

static Problem op_mmio(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, MMIO, &region));
    TRY(get_size(args, &size));
    TRY(get_device(args, region));
    memory_region_init_io(&region->mr, NULL, &region->ops, region, NULL, size);
    return adopt(region);
}

/* ---- operations: changing the tree ---- */

/* Whether a search from one region can come to the other; QEMU would descend for ever if it closed a circle. */
static bool reaches(Region *from, const Region *to, unsigned stamp)
{
    if (!from || from->visited == stamp) {
        return false;
    }
    from->visited = stamp;
    if (from == to || reaches(from->target, to, stamp)) {
        return true;
    }
    for (Region *child = from->children; child; child = child->sibling) {
        if (reaches(child, to, stamp)) {
            return true;
        }
    }
    return false;
}

static bool would_close_circle(Region *sub, const Region *container)
{
    static unsigned stamp;
    return reaches(sub, container, ++stamp);
}

static Problem op_add(const Args *args)
{
    Region *sub, *container;
    uint64_t at;
    int priority;
    TRY(find_region(args->subject, &sub));
    TRY(find_region(args->values[KEY_IN], &container));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_priority(args, &priority));
    if (sub->container) {
        return "already-mapped";
    }
    if (container->kind == ALIAS) {
        return "alias-takes-no-subregions";
    }
    if (would_close_circle(sub, container)) {
        return "circle";
    }
    memory_region_add_subregion_overlap(&container->mr, at, &sub->mr, priority);
    sub->container = container;
    sub->sibling = container->children;
    container->children = sub;
    topology_changed();
    return NULL;
}

static Problem op_del(const Args *args)
{
    Region *sub;
    TRY(find_region(args->subject, &sub));
    if (!sub->container) {
        return "not-mapped";
    }
    memory_region_del_subregion(&sub->container->mr, &sub->mr);
    Region **link = &sub->container->children;
    while (*link != sub) {
        link = &(*link)->sibling;
    }
    *link = sub->sibling;
    sub->container = sub->sibling = NULL;
    topology_changed();
    return NULL;
}

static Problem set_enabled(const Args *args, bool enabled)
{
    Region *region;
    TRY(find_region(args->subject, &region));
    memory_region_set_enabled(&region->mr, enabled);
    topology_changed();
    return NULL;
}

static Problem op_enable(const Args *args)
{
    return set_enabled(args, true);
}

static Problem op_disable(const Args *args)
{
    return set_enabled(args, false);
}

static Problem op_move(const Args *args)
{
    Region *region;
    uint64_t at;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_AT, &at));
    memory_region_set_address(&region->mr, at);
    topology_changed();
    return NULL;
}

/* RAM must not grow beyond its block: QEMU would read past its host memory. */
static Problem op_resize(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(find_region(args->subject, &region));
    TRY(get_size(args, &size));
    if (region->ram_size && size > region->ram_size) {
        return "beyond-the-ram-block";
    }
    memory_region_set_size(&region->mr, size);
    topology_changed();
    return NULL;
}

static Problem op_retarget(const Args *args)
{
    Region *region;
    uint64_t offset;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_OFFSET, &offset));
    if (region->kind != ALIAS) {
        return "not-an-alias";
    }
    memory_region_set_alias_offset(&region->mr, offset);
    topology_changed();
    return NULL;
}

static Problem op_readonly(const Args *args)
{
    Region *region;
    bool on = false;
    TRY(find_region(args->subject, &region));
    TRY(get_choice(args, KEY_ON, "no", "yes", &on));
    memory_region_set_readonly(&region->mr, on);
    topology_changed();
    return NULL;
}

static Problem op_begin(const Args *args)
{
    (void)args;
    if (depth == MAX_DEPTH) {
        return "too-many-transactions";
    }
    begin_transaction();
    return NULL;
}

static Problem op_commit(const Args *args)
{
    (void)args;
    if (depth == 0) {
        return "no-transaction";
    }
    commit_transaction();
    topology_changed();
    return NULL;
}

/* ---- operations: spaces ---- */

static Problem op_space(const Args *args)
{
    Region *root;
    TRY(find_region(args->values[KEY_ROOT], &root));
    if (lookup(space_names, args->subject)) {
        return "space-exists";
    }
    if (spaces_used - spaces_start == MAX_SPACES) {
        return "too-many-spaces";
    }
    Space *space = &spaces[spaces_used++];
    memset(space, 0, sizeof *space);
    strcpy(space->name, args->subject);
    space->open = true;
    address_space_init(&space->as, &root->mr, space->name);
    define(space_names, space->name, space);
    open_spaces++;
    return NULL;
}

static Problem op_unspace(const Args *args)
{
    Space *space;
    TRY(find_space(args->subject, &space));
    address_space_destroy(&space->as);
    space->open = false;
    define(space_names, space->name, NULL);
    open_spaces--;
    pending++;
    return NULL;
}

/* ---- operations: accesses ---- */

static void put_status(MemTxResult result)
{
    put(result == MEMTX_OK ? "ok" : result & MEMTX_ERROR ? "fault" : "rejected");
}

typedef struct { AddressSpace *as; uint64_t at, size; bool big; } Access;

static Problem get_access(const Args *args, Access *access)
{
    Space *space;
    access->big = false;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &access->at));
    TRY(get_number(args, KEY_SIZE, &access->size));
    TRY(get_choice(args, KEY_ORDER, "le", "be", &access->big));
    access->as = &space->as;
    return is_access_size(access->size) ? NULL : "not-an-access-size";
}

static uint64_t load_value(const Access *a, MemTxResult *result)
{
    switch (a->size) {
    case 1: return address_space_ldub(a->as, a->at, UNSPECIFIED, result);
    case 2: return (a->big ? address_space_lduw_be : address_space_lduw_le)(a->as, a->at, UNSPECIFIED, result);
    case 4: return (a->big ? address_space_ldl_be : address_space_ldl_le)(a->as, a->at, UNSPECIFIED, result);
    default: return (a->big ? address_space_ldq_be : address_space_ldq_le)(a->as, a->at, UNSPECIFIED, result);
    }
}

/* The value is cut by the type of QEMU's parameter, as it would be for any caller in C. */
static void store_value(const Access *a, uint64_t value, MemTxResult *result)
{
    uint16_t value16 = (uint16_t)value;
    uint32_t value32 = (uint32_t)value;
    switch (a->size) {
    case 1: address_space_stb(a->as, a->at, (uint8_t)value, UNSPECIFIED, result); break;
    case 2: (a->big ? address_space_stw_be : address_space_stw_le)(a->as, a->at, value16, UNSPECIFIED, result); break;
    case 4: (a->big ? address_space_stl_be : address_space_stl_le)(a->as, a->at, value32, UNSPECIFIED, result); break;
    default: (a->big ? address_space_stq_be : address_space_stq_le)(a->as, a->at, value, UNSPECIFIED, result); break;
    }
}

static Problem op_read(const Args *args)
{
    Access access;
    MemTxResult result = MEMTX_OK;
    TRY(get_access(args, &access));
    uint64_t value = load_value(&access, &result);
    put_status(result);
    if (result == MEMTX_OK) {
        put(" value=");
        put_hex(value);
    }
    return NULL;
}

static Problem op_write(const Args *args)
{
    Access access;
    uint64_t value;
    MemTxResult result = MEMTX_OK;
    TRY(get_access(args, &access));
    TRY(get_number(args, KEY_VALUE, &value));
    store_value(&access, value, &result);
    put_status(result);
    return NULL;
}

static Problem op_load(const Args *args)
{
    Space *space;
    uint64_t at, length;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_number(args, KEY_LEN, &length));
    if (length > MAX_BLOCK) {
        return "block-too-long";
    }
    memset(block, 0, length); /* what is not read must not show the block before */
    put_status(address_space_rw(&space->as, at, UNSPECIFIED, block, length, false));
    if (length) {
        put(" bytes=");
        put_bytes(block, length);
    }
    return NULL;
}

static Problem op_store(const Args *args)
{
    Space *space;
    uint64_t at;
    size_t length;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_bytes(args, &length));
    put_status(address_space_rw(&space->as, at, UNSPECIFIED, block, length, true));
    return NULL;
}

static Problem op_fill(const Args *args)
{
    Region *region;
    uint64_t at;
    size_t length;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_bytes(args, &length));
    if (!region->ram_size) {
        return "not-ram";
    }
    if (at > region->ram_size || length > region->ram_size - at) {
        return "beyond-the-ram-block";
    }
    memcpy((unsigned char *)memory_region_get_ram_ptr(&region->mr) + at, block, length);
    return NULL;
}

/* ---- operations: looking at the map ---- */

typedef struct { uint64_t first, last; MemoryRegion *mr; uint64_t offset; bool readonly; } Range;

static Range *ranges;
static size_t range_count, range_capacity;

/* QEMU's listener call for one range of the flat view; they come in ascending order. */
static void add_range(void *listener, MemoryRegionSection *section)
{
    (void)listener;
    uint64_t first = section->offset_within_address_space;
    Range range = { first, first + (uint64_t)(section->size - 1), section->mr, section->offset_within_region,
                    section->readonly };
    Range *before = range_count ? &ranges[range_count - 1] : NULL;
    if (before && before->mr == range.mr && before->readonly == range.readonly && before->last + 1 == first
            && before->offset + (first - before->first) == range.offset) {
        before->last = range.last;
        return;
    }
    if (range_count == range_capacity) {
        range_capacity = 2 * range_capacity + 64;
        ranges = realloc(ranges, range_capacity * sizeof *ranges);
        if (!ranges) {
            perror("memtck-qemu");
            _exit(1);
        }
    }
    ranges[range_count++] = range;
}

/* A listener that registers is told the current map, range by range, with the attributes that QEMU gave each. */
static void collect_ranges(Space *space)
{
    static MemoryListener listener = { .call.region_add = add_range };
    range_count = 0;
    memory_listener_register(&listener, &space->as);
    memory_listener_unregister(&listener);
}

static void put_range(uint64_t first, uint64_t last, MemoryRegion *mr, uint64_t offset, bool readonly)
{
    const Region *region = region_of(mr);
    put_hex(first);
    put_char('-');
    put_hex(last);
    put_char(':');
    put(region ? region->name : "?");
    put_char('+');
    put_hex(offset);
    if (readonly) {
        put(":ro");
    }
}

static Problem op_flatview(const Args *args)
{
    Space *space;
    TRY(find_space(args->subject, &space));
    collect_ranges(space);
    put("ok");
    for (size_t i = 0; i < range_count; i++) {
        put(i ? "," : " ranges=");
        put_range(ranges[i].first, ranges[i].last, ranges[i].mr, ranges[i].offset, ranges[i].readonly);
    }
    return NULL;
}

static bool is_readonly_at(Space *space, uint64_t at)
{
    collect_ranges(space);
    for (size_t i = 0; i < range_count; i++) {
        if (ranges[i].first <= at && at <= ranges[i].last) {
            return ranges[i].readonly;
        }
    }
    return false;
}

/*
 * Through the dispatch tree, the way of an access: QEMU builds it from the flat view, but looks up in it differently.
 * The tree's answer lacks the read-only attribute; that alone comes from the flat view.
 */
static Problem op_find(const Args *args)
{
    Space *space;
    uint64_t at, offset, length = 1;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &at));
    FlatView *view = address_space_get_flatview(&space->as);
    MemoryRegion *mr = flatview_translate(view, at, &offset, &length, false, UNSPECIFIED);
    flatview_unref(view);
    if (!region_of(mr)) {
        put("rejected");
        return NULL;
    }
    put("ok ranges=");
    put_range(at, at, mr, offset, is_readonly_at(space, at));
    return NULL;
}

/* ---- operations: the conversation ---- */

static const char CAPABILITIES[] =
    "ram,rom,mmio,alias,reservation,nesting,backed-container,overlap,equal-priority-overlap,dynamic,enable,readonly,"
    "transactions,spaces,access-constraints,big-endian-device,device-errors,big-endian-order,block,fill,flatview,find";

static Problem op_hello(const Args *args)
{
    if (strcmp(args->values[KEY_MEMTCK], "1")) {
        return "protocol-version-not-supported";
    }
    VersionInfo *info = qmp_query_version(NULL);
    char version[64];
    snprintf(version, sizeof version, "%d.%d.%d", (int)info->qemu->major, (int)info->qemu->minor,
             (int)info->qemu->micro);
    qapi_free_VersionInfo(info);
    put("hello name=qemu version=");
    put(version);
    put(" capabilities=");
    put(CAPABILITIES);
    put(" max-ram=");
    put_hex(MAX_RAM);
    return NULL;
}

/* _exit: QEMU's own way down would need its main loop, which is not running while we are. */
static Problem op_bye(const Args *args)
{
    (void)args;
    flush_output();
    _exit(0);
}

/* ---- the table of operations ---- */

typedef struct {
    const char *keyword;
    Problem (*handler)(const Args *args);  /* writes the reply; when it writes nothing the reply is ok */
    bool takes_subject;
    unsigned needs, allows;                /* BIT(key) of each */
} Operation;

#define DEVICE_KEYS (BIT(KEY_ENDIAN) | BIT(KEY_VALID) | BIT(KEY_IMPL) | BIT(KEY_VALID_UNALIGNED) \
                     | BIT(KEY_IMPL_UNALIGNED) | BIT(KEY_SEED) | BIT(KEY_ERRORS))
#define ACCESS_KEYS (BIT(KEY_AT) | BIT(KEY_SIZE))

static const Operation OPERATIONS[] = { /* the frequent ones first */
    { "read", op_read, true, ACCESS_KEYS, BIT(KEY_ORDER) },
    { "write", op_write, true, ACCESS_KEYS | BIT(KEY_VALUE), BIT(KEY_ORDER) },
    { "add", op_add, true, BIT(KEY_IN) | BIT(KEY_AT), BIT(KEY_PRIO) },
    { "load", op_load, true, BIT(KEY_AT) | BIT(KEY_LEN), 0 },
    { "store", op_store, true, BIT(KEY_AT) | BIT(KEY_BYTES), 0 },
    { "mmio", op_mmio, true, BIT(KEY_SIZE), DEVICE_KEYS | BIT(KEY_OWNER) },
    { "ram", op_ram, true, BIT(KEY_SIZE), BIT(KEY_BACKING) | BIT(KEY_MAX) | BIT(KEY_OWNER) },
    { "rom", op_rom, true, BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "container", op_container, true, BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "alias", op_alias, true, BIT(KEY_OF) | BIT(KEY_OFFSET) | BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "reservation", op_reservation, true, BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "flatview", op_flatview, true, 0, 0 },
    { "find", op_find, true, BIT(KEY_AT), 0 },
    { "fill", op_fill, true, BIT(KEY_AT) | BIT(KEY_BYTES), 0 },
    { "del", op_del, true, 0, 0 },
    { "enable", op_enable, true, 0, 0 },
    { "disable", op_disable, true, 0, 0 },
    { "move", op_move, true, BIT(KEY_AT), 0 },
    { "resize", op_resize, true, BIT(KEY_SIZE), 0 },
    { "retarget", op_retarget, true, BIT(KEY_OFFSET), 0 },
    { "readonly", op_readonly, true, BIT(KEY_ON), 0 },
    { "begin", op_begin, false, 0, 0 },
    { "commit", op_commit, false, 0, 0 },
    { "space", op_space, true, BIT(KEY_ROOT), 0 },
    { "unspace", op_unspace, true, 0, 0 },
    { "reset", op_reset, false, 0, 0 },
    { "hello", op_hello, false, BIT(KEY_MEMTCK), 0 },
    { "bye", op_bye, false, 0, 0 },
};

static const Operation *find_operation(const char *keyword)
{
    for (size_t i = 0; i < sizeof OPERATIONS / sizeof *OPERATIONS; i++) {
        if (!strcmp(OPERATIONS[i].keyword, keyword)) {
            return &OPERATIONS[i];
        }
    }
    return NULL;
}

/* ---- from a line to a reply ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Cuts the next word off the line. NULL at the end of the line or at a comment. */
static char *next_word(char **line)
{
    char *p = *line;
    while (is_blank(*p)) {
        p++;
    }
    if (!*p || *p == '#') {
        return NULL;
    }
    char *word = p;
    while (*p && !is_blank(*p)) {
        p++;
    }
    if (*p) {
        *p++ = 0;
    }
    *line = p;
    return word;
}

static Problem parse_key(char *word, Args *args)
{
    char *equals = strchr(word, '=');
    if (!equals) {
        return "malformed-key";
    }
    *equals = 0;
    for (Key key = 0; key < KEY_COUNT; key++) {
        if (!strcmp(KEY_NAMES[key], word)) {
            if (has(args, key)) {
                return "key-given-twice";
            }
            args->present |= BIT(key);
            args->values[key] = equals + 1;
            return NULL;
        }
    }
    return "unknown-key";
}

/* The rest of the line after the keyword. */
static Problem parse_args(char *line, const Operation *operation, Args *args)
{
    if (operation->takes_subject) {
        args->subject = next_word(&line);
        if (!args->subject || !is_name(args->subject)) {
            return "malformed-subject";
        }
    }
    for (char *word; (word = next_word(&line));) {
        TRY(parse_key(word, args));
    }
    if (operation->needs & ~args->present) {
        return "key-is-missing";
    }
    return args->present & ~(operation->needs | operation->allows) ? "key-does-not-belong-here" : NULL;
}

static Problem execute(char *line)
{
    char *keyword = next_word(&line);
    if (!keyword) {
        return "empty-line";
    }
    const Operation *operation = find_operation(keyword);
    if (!operation) {
        return UNSUPPORTED;
    }
    Args args = { 0 };
    TRY(parse_args(line, operation, &args));
    TRY(operation->handler(&args));
    return call_count > MAX_CALLS ? "too-many-calls" : NULL;
}

static void answer(char *line, bool cut)
{
    size_t start = out_length;
    call_count = 0;
    Problem problem = cut ? "line-too-long" : execute(line);
    if (problem) {
        out_length = start;
        put(problem == UNSUPPORTED ? "" : "error message=");
        put(problem);
    } else {
        if (out_length == start) {
            put("ok");
        }
        put_calls();
    }
    put_char('\n');
    if (out_length >= FLUSH_AT) {
        flush_output();
    }
    if (garbage_reaches(2)) {
        reclaim();
    }
}

/* QEMU's handlers of these ask its main loop to stop, which is not running while we are. */
static void restore_signals(void)
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
}

static void *reserve_memory(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
        perror("memtck-qemu");
        _exit(1);
    }
    return memory;
}

/* Runs in QEMU's main loop, with the big lock held, until the kit is done. */
static void serve(void *opaque)
{
    (void)opaque;
    restore_signals();
    prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0); /* else the first byte written to large RAM clears 2 MiB */
    regions = reserve_memory(ARENA_SCENARIOS * MAX_REGIONS * sizeof(Region));
    spaces = reserve_memory(ARENA_SCENARIOS * MAX_SPACES * sizeof(Space));
    statm_fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    mallopt(M_MMAP_THRESHOLD, MMAP_THRESHOLD);
    make_keepers();
    for (int i = 0; i < RCU_CALLBACKS; i++) {
        call_rcu1(&rcu_heads[i], stay_awake);
    }
    bool cut;
    for (char *line; (line = next_line(&cut));) {
        answer(line, cut);
    }
    op_bye(NULL);
}

/* ---- the plugin's entry points ---- */

int qemu_plugin_version = 1;

int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv);

/* Nothing of QEMU is set up yet: only the pipes are put aside, so that nothing else writes into the protocol. */
int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv)
{
    (void)id, (void)info, (void)argc, (void)argv;
    input_fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    output_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    int null_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (input_fd < 0 || output_fd < 0 || null_fd < 0 || dup2(null_fd, STDIN_FILENO) < 0
            || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
        perror("memtck-qemu");
        return -1;
    }
    aio_bh_schedule_oneshot_full(qemu_get_aio_context(), serve, NULL, "memtck");
    return 0;
}
