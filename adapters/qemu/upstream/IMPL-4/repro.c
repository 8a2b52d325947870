/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * IMPL-4: accesses that an implementation does not handle are not converted to aligned ones
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

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                const char *name, uint64_t size);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU uint8_t address_space_ldub(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint16_t address_space_lduw_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
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

static char observed[10796]; /* of the step that is being done */
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

/* Takes the next callbacks off if they are an access, cut in one of the ways that are right. */
static bool take_calls(Access access)
{
    static unsigned char covered[1 << 16];
    size_t count = 0, first = calls_taken;
    memset(covered, 0, access.length);
    while (count < access.length) {
        if (calls_taken == call_count || (access.one && calls_taken > first)
                || !covers(&access, &calls[calls_taken++], covered, &count)) {
            return false;
        }
    }
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

/* The same for a step whose callbacks may be others, which have been looked at. */
static void check_freely(const char *expected, const char *answer, bool right)
{
    const char *other = strstr(answer, " or ");
    right &= matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
    calls_taken = 0;
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

/* ---- the scenario ---- */

static MemoryRegion board_mr;
static AddressSpace cpu_as;

static Device dev_mr = {
    .name = "dev",
    .seed = 0x10,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 4, .max = 4 },
    },
};

static Device wide_mr = {
    .name = "wide",
    .seed = 0x20,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8, .unaligned = true }, .impl = { .min = 1, .max = 4 },
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

    step("container board size=0x1000");
    memory_region_init(&board_mr, NULL, "board", 0x1000);

    step("mmio dev size=0x100 impl=4..4 seed=0x10");
    memory_region_init_io(&dev_mr.mr, NULL, &dev_mr.ops, &dev_mr, dev_mr.name, 0x100);

    step("add dev in=board at=0x0");
    memory_region_add_subregion(&board_mr, 0x0, &dev_mr.mr);

    step("space cpu root=board");
    address_space_init(&cpu_as, &board_mr, "cpu");

    step("read cpu at=0x20 size=4");
    value = address_space_ldl_le(&cpu_as, 0x20, NONE, &result);
    observe_read(result, value);
    check("ok value=0xf930df64 calls=dev:r:0x20:4:0xf930df64");

    step("read cpu at=0x20 size=1");
    value = address_space_ldub(&cpu_as, 0x20, NONE, &result);
    observe_read(result, value);
    check("ok value=0x64 calls=dev:r:0x20:4:0xf930df64");

    step("read cpu at=0x21 size=1");
    value = address_space_ldub(&cpu_as, 0x21, NONE, &result);
    observe_read(result, value);
    check("ok value=0xdf calls=dev:r:0x20:4:0xf930df64");

    step("read cpu at=0x22 size=1");
    value = address_space_ldub(&cpu_as, 0x22, NONE, &result);
    observe_read(result, value);
    check("ok value=0x30 calls=dev:r:0x20:4:0xf930df64");

    step("read cpu at=0x23 size=1");
    value = address_space_ldub(&cpu_as, 0x23, NONE, &result);
    observe_read(result, value);
    check("ok value=0xf9 calls=dev:r:0x20:4:0xf930df64");

    step("read cpu at=0x22 size=2");
    value = address_space_lduw_le(&cpu_as, 0x22, NONE, &result);
    observe_read(result, value);
    check("ok value=0xf930 calls=dev:r:0x20:4:0xf930df64");

    step("read cpu at=0xff size=1");
    value = address_space_ldub(&cpu_as, 0xff, NONE, &result);
    observe_read(result, value);
    check("ok value=0xe8 calls=dev:r:0xfc:4:0xe88fbc32");

    step("mmio wide size=0x100 impl=1..4 valid-unaligned=yes seed=0x20");
    memory_region_init_io(&wide_mr.mr, NULL, &wide_mr.ops, &wide_mr, wide_mr.name, 0x100);

    step("add wide in=board at=0x200");
    memory_region_add_subregion(&board_mr, 0x200, &wide_mr.mr);

    step("read cpu at=0x221 size=4");
    value = address_space_ldl_le(&cpu_as, 0x221, NONE, &result);
    observe_read(result, value);
    check_freely("ok value=0x25f44fab calls=wide:r:0x20:4:0xf44fabd3,wide:r:0x24:4:0x297c8025, or calls that do the same",
                 "ok value=0x25f44fab",
                 take_calls((Access) { .device = &wide_mr, .offset = 0x21, .length = 4, .sizes = 1 | 2 | 4, .aligned = true, .beyond = true })
                 && no_more_calls());

    step("write cpu at=0x221 size=4 value=0x44332211");
    address_space_stl_le(&cpu_as, 0x221, 0x44332211, NONE, &result);
    observe_result(result);
    check_freely("ok calls=wide:w:0x21:1:0x11,wide:w:0x22:2:0x3322,wide:w:0x24:1:0x44, or calls that do the same",
                 "ok",
                 take_calls((Access) { .device = &wide_mr, .is_write = true, .offset = 0x21, .length = 4, .bytes = "\x11\x22\x33\x44", .sizes = 1 | 2 | 4, .aligned = true })
                 && no_more_calls());

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
