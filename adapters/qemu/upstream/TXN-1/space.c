/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * TXN-1, spaces: an address space that is opened within a transaction shows what has not been committe
 *
 * This drives the memory core of a stock QEMU, 7.2 to 11.1, without machine, guest or QEMU's headers. QEMU
 * loads it as a plugin, and it calls the functions that the executable exports:
 *
 *     cc -shared -fPIC -o space.so space.c
 *     qemu-system-x86_64 -M none -display none -plugin ./space.so
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
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void memory_region_set_address(MemoryRegion *mr, uint64_t addr);
QEMU const char *memory_region_name(const MemoryRegion *mr);
QEMU void memory_region_transaction_begin(void);
QEMU void memory_region_transaction_commit(void);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);

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

static char observed[10624]; /* of the step that is being done */
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

/* Whether the answer is this one, whose callbacks are looked at next. */
static bool answers(const char *answer)
{
    const char *other = strstr(answer, " or ");
    return matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
}

/* The same for a step of which several answers are right, which have been looked at. None of them signals. */
static void check_several(const char *expected, bool right)
{
    conclude(expected, right);
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

static MemoryRegion board_mr, main_mr;
static AddressSpace before_as, within_as;

/* In QEMU's main loop, with the big lock held. */
static void run(void *opaque)
{
    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    signal(SIGBUS, crashed);
    printf("QEMU %d.%d.%d\n", (int)version->qemu->major, (int)version->qemu->minor, (int)version->qemu->micro);

    step("container board size=0x2000");
    memory_region_init(&board_mr, NULL, "board", 0x2000);

    step("ram main size=0x1000");
    memory_region_init_ram_flags_nomigrate(&main_mr, NULL, "main", 0x1000, 0, &error_fatal);

    step("add main in=board at=0x0");
    memory_region_add_subregion(&board_mr, 0x0, &main_mr);

    step("space before root=board");
    address_space_init(&before_as, &board_mr, "before");

    step("begin");
    memory_region_transaction_begin();

    step("move main at=0x1000");
    memory_region_set_address(&main_mr, 0x1000);

    step("space within root=board");
    address_space_init(&within_as, &board_mr, "within");

    step("flatview before");
    flatview(&before_as);
    check("ok ranges=0x0-0xfff:main+0x0");

    step("flatview within");
    flatview(&within_as);
    check_several("ok ranges=0x0-0xfff:main+0x0; or ok",
                  answers("ok ranges=0x0-0xfff:main+0x0")
                  || answers("ok"));

    step("commit");
    memory_region_transaction_commit();

    step("flatview before");
    flatview(&before_as);
    check("ok ranges=0x1000-0x1fff:main+0x0");

    step("flatview within");
    flatview(&within_as);
    check("ok ranges=0x1000-0x1fff:main+0x0");

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
