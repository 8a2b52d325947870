/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * PIN-3: reads from a ROM device are not bounded by the range that shows it
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

QEMU Error *error_fatal;
QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_ram_flags_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                                 uint32_t flags, Error **errp);
QEMU void memory_region_init_rom_device_nomigrate(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops,
                                                  void *opaque, const char *name, uint64_t size, Error **errp);
QEMU void memory_region_init_rom_device(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                        const char *name, uint64_t size, Error **errp);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                              int priority);
QEMU void *memory_region_get_ram_ptr(MemoryRegion *mr);
QEMU MemoryRegion *memory_region_from_host(void *host, uint64_t *offset);
QEMU const char *memory_region_name(const MemoryRegion *mr);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU void *address_space_map(AddressSpace *as, uint64_t addr, uint64_t *length, bool is_write, MemTxAttrs attrs);
QEMU void address_space_unmap(AddressSpace *as, void *buffer, uint64_t length, bool is_write, uint64_t access_length);
QEMU MemTxResult address_space_rw(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, void *buffer, uint64_t length,
                                  bool is_write);
QEMU uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);

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

static char observed[10808]; /* of the step that is being done */
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

static void observe_bytes(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        observe("%s%02x", i ? "" : " bytes=", bytes[i]);
    }
}

/* As a device does by DMA. */
static void load(AddressSpace *as, uint64_t addr, size_t length)
{
    static unsigned char block[1 << 16];
    memset(block, 0, length);
    observe_result(address_space_rw(as, addr, NONE, block, length, false));
    observe_bytes(block, length);
}

/* One of the two is there. The second is for migration, and wants a name that no other memory has. */
static void init_rom_device(Device *device, void *owner, uint64_t size)
{
    if (memory_region_init_rom_device_nomigrate) {
        memory_region_init_rom_device_nomigrate(&device->mr, owner, &device->ops, device, device->name, size,
                                                &error_fatal);
    } else {
        memory_region_init_rom_device(&device->mr, owner, &device->ops, device, device->name, size, &error_fatal);
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

static MemoryRegion board_mr, top_mr;
static AddressSpace cpu_as;
static Window w_window;

static Device flash_mr = {
    .name = "flash",
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_LITTLE_ENDIAN,
        .valid = { .min = 1, .max = 8 }, .impl = { .min = 1, .max = 8 },
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

    step("container board size=0x4000");
    memory_region_init(&board_mr, NULL, "board", 0x4000);

    step("romd flash size=0x2000");
    init_rom_device(&flash_mr, NULL, 0x2000);

    step("ram top size=0x100");
    memory_region_init_ram_flags_nomigrate(&top_mr, NULL, "top", 0x100, 0, &error_fatal);

    step("fill flash at=0xff8 bytes=f0f1f2f3f4f5f6f7");
    memcpy((char *)memory_region_get_ram_ptr(&flash_mr.mr) + 0xff8, "\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7", 8);

    step("fill flash at=0x1000 bytes=e0e1e2e3e4e5e6e7");
    memcpy((char *)memory_region_get_ram_ptr(&flash_mr.mr) + 0x1000, "\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7", 8);

    step("fill top at=0x0 bytes=7071727374757677");
    memcpy((char *)memory_region_get_ram_ptr(&top_mr), "\x70\x71\x72\x73\x74\x75\x76\x77", 8);

    step("add flash in=board at=0x0");
    memory_region_add_subregion(&board_mr, 0x0, &flash_mr.mr);

    step("add top in=board at=0x1000 prio=1");
    memory_region_add_subregion_overlap(&board_mr, 0x1000, &top_mr, 1);

    step("space cpu root=board");
    address_space_init(&cpu_as, &board_mr, "cpu");

    step("flatview cpu");
    flatview(&cpu_as);
    check("ok ranges=0x0-0xfff:flash+0x0,0x1000-0x10ff:top+0x0,0x1100-0x1fff:flash+0x1100");

    step("read cpu at=0x1000 size=4");
    value = address_space_ldl_le(&cpu_as, 0x1000, NONE, &result);
    observe_read(result, value);
    check("ok value=0x73727170");

    step("load cpu at=0xff8 len=16");
    load(&cpu_as, 0xff8, 16);
    check("ok bytes=f0f1f2f3f4f5f6f77071727374757677");

    step("pin w space=cpu at=0xff8 len=16 access=r");
    open_window(&w_window, &cpu_as, 0xff8, 16, false);
    check_window(&w_window, "ok length=8", 8);

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
