/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * RO-2: a write through a read-only alias lands in the RAM
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
QEMU void memory_region_init_alias(MemoryRegion *mr, void *owner, const char *name, MemoryRegion *orig,
                                   uint64_t offset, uint64_t size);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                              int priority);
QEMU void memory_region_set_readonly(MemoryRegion *mr, bool readonly);
QEMU const char *memory_region_name(const MemoryRegion *mr);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU MemTxResult address_space_rw(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, void *buffer, uint64_t length,
                                  bool is_write);
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

static char observed[10716]; /* of the step that is being done */
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

/* As a device does by DMA. */
static void store(AddressSpace *as, uint64_t addr, const char *bytes, size_t length)
{
    observe_result(address_space_rw(as, addr, NONE, (void *)bytes, length, true));
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

static MemoryRegion system_mr, ram_mr, pam_mr;
static AddressSpace cpu_as;

/* In QEMU's main loop, with the big lock held. */
static void run(void *opaque)
{
    MemTxResult result;
    uint64_t value;

    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    signal(SIGBUS, crashed);
    printf("QEMU %d.%d.%d\n", (int)version->qemu->major, (int)version->qemu->minor, (int)version->qemu->micro);

    step("container system size=0x10000");
    memory_region_init(&system_mr, NULL, "system", 0x10000);

    step("ram ram size=0x2000");
    memory_region_init_ram_flags_nomigrate(&ram_mr, NULL, "ram", 0x2000, 0, &error_fatal);

    step("add ram in=system at=0x0");
    memory_region_add_subregion(&system_mr, 0x0, &ram_mr);

    step("alias pam of=ram offset=0x1000 size=0x1000");
    memory_region_init_alias(&pam_mr, NULL, "pam", &ram_mr, 0x1000, 0x1000);

    step("add pam in=system at=0x1000 prio=1");
    memory_region_add_subregion_overlap(&system_mr, 0x1000, &pam_mr, 1);

    step("space cpu root=system");
    address_space_init(&cpu_as, &system_mr, "cpu");

    step("write cpu at=0x1000 size=4 value=0x11111111");
    address_space_stl_le(&cpu_as, 0x1000, 0x11111111, NONE, &result);
    observe_result(result);
    check("ok");

    step("readonly pam on=yes");
    memory_region_set_readonly(&pam_mr, true);

    step("flatview cpu");
    flatview(&cpu_as);
    check("ok ranges=0x0-0xfff:ram+0x0,0x1000-0x1fff:ram+0x1000:ro");

    step("write cpu at=0x1000 size=4 value=0x22222222");
    address_space_stl_le(&cpu_as, 0x1000, 0x22222222, NONE, &result);
    observe_result(result);
    check("rejected or ok");

    step("read cpu at=0x1000 size=4");
    value = address_space_ldl_le(&cpu_as, 0x1000, NONE, &result);
    observe_read(result, value);
    check("ok value=0x11111111");

    step("store cpu at=0x1004 bytes=33333333");
    store(&cpu_as, 0x1004, "\x33\x33\x33\x33", 4);
    check("rejected or ok");

    step("load cpu at=0x1004 len=4");
    load(&cpu_as, 0x1004, 4);
    check("ok bytes=00000000");

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
