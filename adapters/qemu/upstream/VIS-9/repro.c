/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * VIS-9: an access that begins in a device and ends behind what is visible of it reaches what is hidde
 *
 * This drives the memory core of a stock QEMU, 7.2 to 11.1, without machine, guest or QEMU's headers. QEMU
 * loads it as a plugin, and it calls the functions that the executable exports:
 *
 *     cc -shared -fPIC -o repro.so repro.c
 *     qemu-system-x86_64 -M none -display none -plugin ./repro.so
 *
 * Each step that can be seen is printed with what is expected and what was observed; the exit status is 1 if
 * any differs, else 0. Steps are written as memtck writes them, a callback as device:r|w:offset:size:value.
 */
#include <inttypes.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- what is used of QEMU, in the versions that it is in ---- */

/* Weak, so that a QEMU that lacks a function, or exports none at all, can be told so. */
#define QEMU extern __attribute__((weak))

/* QEMU's own are smaller, in all of these versions. */
typedef struct { _Alignas(16) unsigned char opaque[512]; } MemoryRegion, AddressSpace, EventNotifier;

typedef struct Error Error;

typedef struct FlatView FlatView;

typedef struct { uint64_t bits; } MemTxAttrs;

static const MemTxAttrs NONE;

typedef uint32_t MemTxResult;

enum { MEMTX_OK = 0, MEMTX_ERROR = 1 };

enum { DEVICE_BIG_ENDIAN = 1, DEVICE_LITTLE_ENDIAN = 2 };

typedef struct {
    void *read, *write;
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
} MemoryRegionSection; /* its beginning; QEMU makes it */

typedef struct {
    void (*begin)(void *listener);
    void (*commit)(void *listener);
    void (*region_add)(void *listener, MemoryRegionSection *section);
    void (*others[10])(void);
    void (*eventfd_add)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    void (*eventfd_del)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    unsigned char opaque[512];
} MemoryListener; /* its beginning; what stays zero is "not interested" */

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                const char *name, uint64_t size);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                              int priority);
QEMU const char *memory_region_name(const MemoryRegion *mr);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU uint8_t address_space_ldub(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint16_t address_space_lduw_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stw_le(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stl_le(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);

/* ---- how a step is done, shown and compared ---- */

static VersionInfo *version;

/* QEMU accepts 0 and 1 before 9.0, 2 in 9 and 10, only 7 in 11.1; nothing of the interface for plugins is used here. */
int qemu_plugin_version = 1;

/* QEMU reads the number after this has run. */
__attribute__((constructor)) static void choose_plugin_version(void)
{
    if (qmp_query_version) {
        version = qmp_query_version(NULL);
        qemu_plugin_version = version->qemu->major >= 11 ? 7 : version->qemu->major >= 9 ? 2 : 1;
    }
}

static char observed[10788]; /* of the step that is being done */
static size_t observed_length;

__attribute__((format(printf, 1, 2))) static void observe(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof observed - observed_length;
    size_t length = (size_t)vsnprintf(observed + observed_length, room, format, arguments);
    observed_length += length < room ? length : room - 1;
    va_end(arguments);
}

static unsigned steps, differing; /* that were compared, and of those */

static void finish(void)
{
    printf("%u of %u steps differ\n", differing, steps);
    fflush(stdout);
    _exit(differing > 0);
}

static unsigned number;
static const char *current; /* step */

static void step(const char *what)
{
    number++;
    current = what;
}

/* QEMU's assertions say on standard error which of them it was. */
static void crashed(int signal)
{
    printf("%3u  %s\n     expected  to return\n     observed  QEMU died of %s    <-- differs\n", number, current,
           strsignal(signal));
    steps++;
    differing++;
    finish();
}

/* Whether the text is as expected, but for characters that may be any: ? */
static bool matches(const char *expected, size_t length, const char *text)
{
    for (size_t i = 0; i < length; i++) {
        if (!text[i] || (expected[i] != '?' && expected[i] != text[i])) {
            return false;
        }
    }
    return !text[length];
}

/* The byte that a device shows: any function that gives neighbours different bytes would do. */
static uint64_t byte_at(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (z ^ (z >> 31)) & 0xff;
}

typedef struct {
    MemoryRegion mr;
    MemoryRegionOps ops;
    const char *name;
    uint64_t seed;
    bool has_errors;
    uint64_t errors_first, errors_last;
} Device;

typedef struct { const Device *device; bool is_write; uint64_t offset, value; unsigned size; } Call;

static Call calls[32]; /* of the step that is being done */
static size_t call_count;

static MemTxResult note(const Device *device, bool is_write, uint64_t offset, uint64_t value, unsigned size)
{
    if (call_count < 32) {
        calls[call_count++] = (Call) { device, is_write, offset, value, size };
    }
    return device->has_errors && offset >= device->errors_first && offset <= device->errors_last ? MEMTX_ERROR : MEMTX_OK;
}

static MemTxResult device_read(void *opaque, uint64_t offset, uint64_t *data, unsigned size, MemTxAttrs attrs)
{
    const Device *device = opaque;
    *data = 0;
    for (unsigned i = 0; i < size; i++) {
        unsigned shift = 8 * (device->ops.endianness == DEVICE_BIG_ENDIAN ? size - 1 - i : i);
        *data |= byte_at(device->seed + offset + i) << shift;
    }
    MemTxResult result = note(device, false, offset, *data, size);
    *data |= size < 8 ? ~*data << 8 * size : 0; /* what is above the size is not the device's to keep clear */
    return result;
}

static MemTxResult device_write(void *opaque, uint64_t offset, uint64_t data, unsigned size, MemTxAttrs attrs)
{
    return note(opaque, true, offset, data, size);
}

/* Callbacks, each as device:r|w:offset:size:value */
static void observe_calls(void)
{
    for (size_t i = 0; i < call_count; i++) {
        const Call *call = &calls[i];
        observe("%s%s:%c:0x%" PRIx64 ":%u:0x%" PRIx64, i ? "," : " calls=", call->device->name,
                call->is_write ? 'w' : 'r', call->offset, call->size, call->value);
    }
    call_count = 0;
}

typedef struct {
    const Device *device;
    bool is_write;
    uint64_t offset;      /* of the first byte that is addressed */
    size_t length;
    const char *bytes;    /* that are written; NULL for reads, whose values the device computes */
    unsigned sizes;       /* that a callback may have, as a bit each */
    bool aligned;         /* each callback is */
    bool beyond;          /* a callback may touch bytes that are not addressed */
    bool one;             /* there is one callback */
    uint64_t last;        /* offset that a callback that is not aligned does not pass: the end of the region */
} Access;

static size_t calls_taken;

static bool is_within(const Access *access, const Call *call)
{
    uint64_t last = call->offset + (call->size - 1);
    return call->offset % call->size == 0 || (!access->aligned && last >= call->offset && last <= access->last);
}

static bool has_bytes(const Access *access, const Call *call)
{
    for (unsigned i = 0; i < call->size && access->bytes; i++) {
        unsigned shift = 8 * (access->device->ops.endianness == DEVICE_BIG_ENDIAN ? call->size - 1 - i : i);
        if ((call->value >> shift & 0xff) != (unsigned char)access->bytes[call->offset - access->offset + i]) {
            return false;
        }
    }
    return true;
}

/* Whether a callback is one that the access may be cut into; the bytes that it covers are counted, none twice. */
static bool covers(const Access *access, const Call *call, unsigned char *covered, size_t *count)
{
    size_t before = *count;
    bool is_handled = call->device == access->device && call->is_write == access->is_write
        && (access->sizes & call->size) && (!access->aligned || call->offset % call->size == 0)
        && (!access->beyond || is_within(access, call));
    for (unsigned i = 0; is_handled && i < call->size; i++) {
        uint64_t index = call->offset + i - access->offset;
        if (index >= access->length ? !access->beyond : covered[index]) {
            return false;
        } else if (index < access->length) {
            covered[index] = 1;
            ++*count;
        }
    }
    return is_handled && *count > before && has_bytes(access, call);
}

/* Takes the callbacks for a part off, wherever they stand. One with a byte that is not of the part is left. */
static size_t take_off(const Access *access)
{
    unsigned char covered[8] = { 0 };
    size_t count = 0;
    for (size_t i = 0; i < call_count; i++) {
        calls_taken += calls[i].device == access->device && covers(access, &calls[i], covered, &count);
    }
    return count;
}

static bool take_parts(Access access)
{
    return take_off(&access) == access.length;
}

/* None needs to be there. */
static bool take_some(Access access)
{
    take_off(&access);
    return true;
}

static bool no_more_calls(void)
{
    return calls_taken == call_count;
}

/* Says how a step ended, once it is known whether it differs. */
static void conclude(const char *expected, bool right)
{
    printf("%3u  %s\n     expected  %s\n     observed  %s%s\n", number, current, expected, observed,
           right ? "" : "    <-- differs");
    fflush(stdout);
    steps++;
    differing += !right;
    observed_length = 0;
    observed[0] = 0;
}

/* Holds what was observed of a step against what is expected, which may be two answers with " or " between them. */
static void check(const char *expected)
{
    observe_calls();
    const char *other = strstr(expected, " or ");
    conclude(expected, matches(expected, other ? (size_t)(other - expected) : strlen(expected), observed)
             || (other && matches(other + 4, strlen(other + 4), observed)));
}

/* Whether the answer is this one, whose callbacks are looked at next. */
static bool answers(const char *answer)
{
    const char *other = strstr(answer, " or ");
    calls_taken = 0;
    return matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
}

/* The same for a step of which several answers are right, which have been looked at. None of them signals. */
static void check_several(const char *expected, bool right)
{
    observe_calls();
    conclude(expected, right);
}

static void observe_result(MemTxResult result)
{
    observe("%s", result == MEMTX_OK ? "ok" : result & MEMTX_ERROR ? "fault" : "rejected");
}

static void observe_read(MemTxResult result, uint64_t value)
{
    observe_result(result);
    if (result == MEMTX_OK) {
        observe(" value=0x%" PRIx64, value);
    }
}

typedef struct { uint64_t first, last, offset; MemoryRegion *mr; bool readonly; } Range;

static Range range; /* that has not been told: the next one may continue it */
static bool has_range;

static void tell_range(void)
{
    if (has_range) {
        observe("%s0x%" PRIx64 "-0x%" PRIx64 ":%s+0x%" PRIx64 "%s", strchr(observed, '=') ? "," : " ranges=",
                range.first, range.last, memory_region_name(range.mr), range.offset, range.readonly ? ":ro" : "");
    }
}

static void add_range(void *listener, MemoryRegionSection *section)
{
    Range next = {
        section->offset_within_address_space,
        section->offset_within_address_space + (uint64_t)(section->size - 1),
        section->offset_within_region, section->mr, section->readonly
    };
    if (has_range && range.mr == next.mr && range.readonly == next.readonly && range.last + 1 == next.first
            && range.offset + (next.first - range.first) == next.offset) {
        range.last = next.last;
        return;
    }
    tell_range();
    range = next;
    has_range = true;
}

/* A listener that registers is told the current map. */
static void flatview(AddressSpace *as)
{
    static MemoryListener listener = { .region_add = add_range };
    has_range = false;
    observe("ok");
    memory_listener_register(&listener, as);
    memory_listener_unregister(&listener);
    tell_range();
}

/* ---- the scenario ---- */

static MemoryRegion bus_mr;
static AddressSpace cpu_as;

static Device uart_mr = {
    .name = "uart",
    .seed = 0x10,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 1, .max = 8 },
    },
};

static Device timer_mr = {
    .name = "timer",
    .seed = 0x90,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 1, .max = 8 },
    },
};

static Device fifo_mr = {
    .name = "fifo",
    .seed = 0x50,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8, .unaligned = true }, .impl = { .min = 1, .max = 8, .unaligned = true },
    },
};

/* In QEMU's main loop, with the big lock held. */
static void run(void *opaque)
{
    MemTxResult result;
    uint64_t value;

    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    signal(SIGBUS, crashed);
    printf("QEMU %d.%d.%d\n", (int)version->qemu->major, (int)version->qemu->minor, (int)version->qemu->micro);

    step("container bus size=0x1000");
    memory_region_init(&bus_mr, NULL, "bus", 0x1000);

    step("mmio uart size=0x10 seed=0x10");
    memory_region_init_io(&uart_mr.mr, NULL, &uart_mr.ops, &uart_mr, uart_mr.name, 0x10);

    step("mmio timer size=0x10 seed=0x90");
    memory_region_init_io(&timer_mr.mr, NULL, &timer_mr.ops, &timer_mr, timer_mr.name, 0x10);

    step("mmio fifo size=0x10 valid-unaligned=yes impl-unaligned=yes seed=0x50");
    memory_region_init_io(&fifo_mr.mr, NULL, &fifo_mr.ops, &fifo_mr, fifo_mr.name, 0x10);

    step("add uart in=bus at=0x100");
    memory_region_add_subregion(&bus_mr, 0x100, &uart_mr.mr);

    step("add timer in=bus at=0x10a prio=1");
    memory_region_add_subregion_overlap(&bus_mr, 0x10a, &timer_mr.mr, 1);

    step("add fifo in=bus at=0x200");
    memory_region_add_subregion(&bus_mr, 0x200, &fifo_mr.mr);

    step("space cpu root=bus");
    address_space_init(&cpu_as, &bus_mr, "cpu");

    step("flatview cpu");
    flatview(&cpu_as);
    check("ok ranges=0x100-0x109:uart+0x0,0x10a-0x119:timer+0x0,0x200-0x20f:fifo+0x0");

    step("read cpu at=0x108 size=2");
    value = address_space_lduw_le(&cpu_as, 0x108, NONE, &result);
    observe_read(result, value);
    check("ok value=0x38b8 calls=uart:r:0x8:2:0x38b8");

    step("read cpu at=0x10a size=2");
    value = address_space_lduw_le(&cpu_as, 0x10a, NONE, &result);
    observe_read(result, value);
    check("ok value=0xb4c8 calls=timer:r:0x0:2:0xb4c8");

    step("read cpu at=0x108 size=4");
    value = address_space_ldl_le(&cpu_as, 0x108, NONE, &result);
    observe_read(result, value);
    check_several("rejected, with or without calls for its bytes; or ok value=0xb4c838b8, with calls for its bytes",
                  (answers("rejected") && take_some((Access) { .device = &uart_mr, .offset = 0x8, .length = 2, .sizes = 1 | 2 | 4 | 8, .aligned = true }) && take_some((Access) { .device = &timer_mr, .offset = 0x0, .length = 2, .sizes = 1 | 2 | 4 | 8, .aligned = true }) && no_more_calls())
                  || (answers("ok value=0xb4c838b8") && take_parts((Access) { .device = &uart_mr, .offset = 0x8, .length = 2, .sizes = 1 | 2 | 4 | 8, .aligned = true }) && take_parts((Access) { .device = &timer_mr, .offset = 0x0, .length = 2, .sizes = 1 | 2 | 4 | 8, .aligned = true }) && no_more_calls()));

    step("write cpu at=0x108 size=4 value=0x44332211");
    address_space_stl_le(&cpu_as, 0x108, 0x44332211, NONE, &result);
    observe_result(result);
    check_several("rejected, with or without calls for its bytes; or ok, with calls for its bytes",
                  (answers("rejected") && take_some((Access) { .device = &uart_mr, .is_write = true, .offset = 0x8, .length = 2, .bytes = "\x11\x22", .sizes = 1 | 2 | 4 | 8, .aligned = true }) && take_some((Access) { .device = &timer_mr, .is_write = true, .offset = 0x0, .length = 2, .bytes = "\x33\x44", .sizes = 1 | 2 | 4 | 8, .aligned = true }) && no_more_calls())
                  || (answers("ok") && take_parts((Access) { .device = &uart_mr, .is_write = true, .offset = 0x8, .length = 2, .bytes = "\x11\x22", .sizes = 1 | 2 | 4 | 8, .aligned = true }) && take_parts((Access) { .device = &timer_mr, .is_write = true, .offset = 0x0, .length = 2, .bytes = "\x33\x44", .sizes = 1 | 2 | 4 | 8, .aligned = true }) && no_more_calls()));

    step("read cpu at=0x20f size=1");
    value = address_space_ldub(&cpu_as, 0x20f, NONE, &result);
    observe_read(result, value);
    check("ok value=0x5a calls=fifo:r:0xf:1:0x5a");

    step("read cpu at=0x20f size=2");
    value = address_space_lduw_le(&cpu_as, 0x20f, NONE, &result);
    observe_read(result, value);
    check_several("rejected, with or without calls for its bytes",
                  (answers("rejected") && take_some((Access) { .device = &fifo_mr, .offset = 0xf, .length = 1, .sizes = 1 | 2 | 4 | 8 }) && no_more_calls()));

    step("write cpu at=0x20f size=2 value=0x2211");
    address_space_stw_le(&cpu_as, 0x20f, 0x2211, NONE, &result);
    observe_result(result);
    check_several("rejected, with or without calls for its bytes",
                  (answers("rejected") && take_some((Access) { .device = &fifo_mr, .is_write = true, .offset = 0xf, .length = 1, .bytes = "\x11", .sizes = 1 | 2 | 4 | 8 }) && no_more_calls()));

    finish();
}

int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv)
{
    if (!address_space_init) {
        fputs("this QEMU exports none of its functions: configure it with --enable-plugins --enable-modules\n", stderr);
        return -1;
    }
    aio_bh_schedule_oneshot_full(qemu_get_aio_context(), run, NULL, "repro");
    return 0;
}
