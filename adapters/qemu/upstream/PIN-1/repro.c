/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * PIN-1: to destroy an address space through which a device is mapped aborts QEMU
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

typedef struct RcuHead { struct RcuHead *next; void (*callback)(struct RcuHead *head); } RcuHead;

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void drain_call_rcu(void);
QEMU void call_rcu1(RcuHead *head, void (*callback)(RcuHead *head));
QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                const char *name, uint64_t size);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU MemoryRegion *memory_region_from_host(void *host, uint64_t *offset);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU void address_space_destroy(AddressSpace *as);
QEMU void *address_space_map(AddressSpace *as, uint64_t addr, uint64_t *length, bool is_write, MemTxAttrs attrs);
QEMU void address_space_unmap(AddressSpace *as, void *buffer, uint64_t length, bool is_write, uint64_t access_length);

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

static char observed[10660]; /* of the step that is being done */
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

/* Lets QEMU free what waits. */
static void settle(void)
{
    drain_call_rcu();
    drain_call_rcu();
}

static void unblock_abort(RcuHead *head)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGABRT);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

/* What waits is freed by a thread that blocks signals. What it dies of is to be told, too. */
static void watch_freeing(void)
{
    static RcuHead head;
    call_rcu1(&head, unblock_abort);
    settle();
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

static void observe_bytes(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        observe("%s%02x", i ? "" : " bytes=", bytes[i]);
    }
}

typedef struct {
    AddressSpace *as;
    unsigned char *memory;
    uint64_t length;
    bool is_write, is_copy, is_orphan; /* is_orphan: its address space is gone */
} Window;

static void open_window(Window *window, AddressSpace *as, uint64_t addr, uint64_t length, bool is_write)
{
    uint64_t offset;
    *window = (Window) { as, NULL, length, is_write, false, false };
    window->memory = address_space_map(as, addr, &window->length, is_write, NONE);
    if (!window->memory) {
        observe("error");
        return;
    }
    window->is_copy = !memory_region_from_host(window->memory, &offset);
    if (window->is_copy && is_write) {
        memset(window->memory, 0, window->length); /* else it shows what was in the heap */
    }
    observe("ok length=%" PRIu64, window->length);
}

/* A window may be shorter than was asked for; then its callbacks are as many as it takes. */
static void check_window(const Window *window, const char *expected, uint64_t length)
{
    bool is_shorter = window->memory && window->length > 0 && window->length < length;
    observe_calls();
    conclude(expected, is_shorter || matches(expected, strlen(expected), observed));
}

/* Where a window is shorter than was asked for, there is nothing more to compare. */
static void require_window(const Window *window, uint64_t length)
{
    if (!window->memory || window->length < length) {
        printf("%3u  %s\n     is left out, and what follows: there is no such window, or it is shorter\n", number, current);
        finish();
    }
}

/* What was written to a copy is written through the address space, if that is still there. */
static void close_window(Window *window, uint64_t written)
{
    bool is_write = window->is_write && !(window->is_copy && window->is_orphan);
    address_space_unmap(window->as, window->memory, window->length, is_write, written);
}

/* ---- the scenario ---- */

static MemoryRegion board_mr;
static AddressSpace dma_as;
static Window w_window;

static Device dev_mr = {
    .name = "dev",
    .seed = 0x10,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 1, .max = 8 },
    },
};

/* In QEMU's main loop, with the big lock held. */
static void run(void *opaque)
{
    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    signal(SIGBUS, crashed);
    printf("QEMU %d.%d.%d\n", (int)version->qemu->major, (int)version->qemu->minor, (int)version->qemu->micro);

    step("container board size=0x1000");
    memory_region_init(&board_mr, NULL, "board", 0x1000);

    step("mmio dev size=0x100 seed=0x10");
    memory_region_init_io(&dev_mr.mr, NULL, &dev_mr.ops, &dev_mr, dev_mr.name, 0x100);

    step("add dev in=board at=0x0");
    memory_region_add_subregion(&board_mr, 0x0, &dev_mr.mr);

    step("space dma root=board");
    address_space_init(&dma_as, &board_mr, "dma");

    step("pin w space=dma at=0x10 len=4 access=r");
    open_window(&w_window, &dma_as, 0x10, 4, false);
    check_window(&w_window, "ok length=4 calls=dev:r:0x10:4:0xbe3cc745", 4);

    step("peek w at=0x0 len=4");
    require_window(&w_window, 4);
    observe("ok");
    observe_bytes(w_window.memory + 0x0, 4);
    check("ok bytes=45c73cbe");

    step("unspace dma");
    watch_freeing();
    address_space_destroy(&dma_as);
    w_window.is_orphan = true;
    settle();

    step("peek w at=0x0 len=4");
    require_window(&w_window, 4);
    observe("ok");
    observe_bytes(w_window.memory + 0x0, 4);
    check("ok bytes=45c73cbe");

    step("unpin w written=0");
    require_window(&w_window, 0);
    close_window(&w_window, 0);

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
