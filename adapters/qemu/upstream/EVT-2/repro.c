/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * EVT-2: a value to match that does not fit its size is cut on devices whose byte order is not the tar
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
QEMU void memory_region_add_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match_data, uint64_t data,
                                    EventNotifier *event);
QEMU int event_notifier_init(EventNotifier *event, int active);
QEMU int event_notifier_test_and_clear(EventNotifier *event);
QEMU bool target_big_endian(void);
QEMU bool target_words_bigendian(void);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU void address_space_stw_le(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stw_be(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);

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

static char observed[10608]; /* of the step that is being done */
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

static void ignore_eventfd(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event)
{
}

/* Newer versions look at eventfds only where somebody listens for them, as KVM and vhost do. */
static void listen(MemoryListener *listener, AddressSpace *as)
{
    listener->eventfd_add = listener->eventfd_del = ignore_eventfd;
    memory_listener_register(listener, as);
}

typedef struct {
    EventNotifier notifier;
    const char *name;
    MemoryRegion *mr; /* NULL when it is attached to none */
    uint64_t addr, data;
    unsigned size;
    bool match;
} Eventfd;

static Eventfd *eventfds[2];
static size_t eventfd_count;

static void attach(Eventfd *eventfd)
{
    eventfds[eventfd_count++] = eventfd;
    if (event_notifier_init(&eventfd->notifier, 0) < 0) {
        abort();
    }
    memory_region_add_eventfd(eventfd->mr, eventfd->addr, eventfd->size, eventfd->match, eventfd->data,
                              &eventfd->notifier);
}

static void observe_signals(void)
{
    const char *separator = " signals=";
    for (size_t i = 0; i < eventfd_count; i++) {
        if (eventfds[i]->mr && event_notifier_test_and_clear(&eventfds[i]->notifier)) {
            observe("%s%s", separator, eventfds[i]->name);
            separator = ",";
        }
    }
}

/*
 * QEMU takes the value in the byte order of the target and turns it round for a device of the other. What does not fit the
 * size is passed on as it is: no write has such a value.
 */
static uint64_t matched(uint64_t data, unsigned size, int endianness)
{
    bool target_is_big = target_big_endian ? target_big_endian() : target_words_bigendian();
    uint64_t fits = UINT64_MAX >> (64 - 8 * size);
    return target_is_big == (endianness == DEVICE_BIG_ENDIAN) ? data
        : __builtin_bswap64(data) >> (64 - 8 * size) | (data & ~fits);
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
    observe_signals();
    const char *other = strstr(expected, " or ");
    conclude(expected, matches(expected, other ? (size_t)(other - expected) : strlen(expected), observed)
             || (other && matches(other + 4, strlen(other + 4), observed)));
}

static void observe_result(MemTxResult result)
{
    observe("%s", result == MEMTX_OK ? "ok" : result & MEMTX_ERROR ? "fault" : "rejected");
}

/* ---- the scenario ---- */

static MemoryRegion board_mr;
static AddressSpace cpu_as;
static MemoryListener cpu_as_listener;
static Eventfd a_eventfd, b_eventfd;

static Device little_mr = {
    .name = "little",
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 1, .max = 8 },
    },
};

static Device big_mr = {
    .name = "big",
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_BIG_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 1, .max = 8 },
    },
};

/* In QEMU's main loop, with the big lock held. */
static void run(void *opaque)
{
    MemTxResult result;

    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    signal(SIGBUS, crashed);
    printf("QEMU %d.%d.%d\n", (int)version->qemu->major, (int)version->qemu->minor, (int)version->qemu->micro);

    step("container board size=0x1000");
    memory_region_init(&board_mr, NULL, "board", 0x1000);

    step("mmio little size=0x100");
    memory_region_init_io(&little_mr.mr, NULL, &little_mr.ops, &little_mr, little_mr.name, 0x100);

    step("mmio big size=0x100 endian=big");
    memory_region_init_io(&big_mr.mr, NULL, &big_mr.ops, &big_mr, big_mr.name, 0x100);

    step("add little in=board at=0x0");
    memory_region_add_subregion(&board_mr, 0x0, &little_mr.mr);

    step("add big in=board at=0x100");
    memory_region_add_subregion(&board_mr, 0x100, &big_mr.mr);

    step("space cpu root=board");
    address_space_init(&cpu_as, &board_mr, "cpu");
    listen(&cpu_as_listener, &cpu_as);

    step("eventfd a region=little at=0x40 size=2 match=0x10007");
    a_eventfd = (Eventfd) { .name = "a", .mr = &little_mr.mr, .addr = 0x40, .size = 2, .match = true,
        .data = matched(0x10007, 2, DEVICE_LITTLE_ENDIAN) };
    attach(&a_eventfd);

    step("eventfd b region=big at=0x40 size=2 match=0x10007");
    b_eventfd = (Eventfd) { .name = "b", .mr = &big_mr.mr, .addr = 0x40, .size = 2, .match = true,
        .data = matched(0x10007, 2, DEVICE_BIG_ENDIAN) };
    attach(&b_eventfd);

    step("write cpu at=0x40 size=2 value=0x7");
    address_space_stw_le(&cpu_as, 0x40, 0x7, NONE, &result);
    observe_result(result);
    check("ok calls=little:w:0x40:2:0x7");

    step("write cpu at=0x140 size=2 value=0x7 order=be");
    address_space_stw_be(&cpu_as, 0x140, 0x7, NONE, &result);
    observe_result(result);
    check("ok calls=big:w:0x40:2:0x7");

    step("write cpu at=0x140 size=2 value=0x8 order=be");
    address_space_stw_be(&cpu_as, 0x140, 0x8, NONE, &result);
    observe_result(result);
    check("ok calls=big:w:0x40:2:0x8");

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
