/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * These files are loaded into QEMU, a GPL program, and call its internal functions; hence their licence. The rest of
 * memtck, which talks to them through a pipe only, is under Apache-2.0.
 *
 * memtck-qemu: the memtck agent inside an unmodified qemu-system-*. It is a TCG plugin, because that is the one kind
 * of shared object that QEMU loads from a path it is given; it uses nothing of the plugin interface. The executable
 * exports its internal functions, so the memory core is driven by calling it. The headers next to this file hold the
 * parts, from qemu.h, which declares what is used of QEMU, to one for each family of operations. All of it is one
 * translation unit, so that no name of ours meets one of QEMU's.
 *
 *     cc -O2 -shared -fPIC -o agent.so memtck-qemu.c
 *     qemu-system-x86_64 -M none -accel tcg -display none -serial none -monitor none -nodefaults -plugin ./agent.so
 *
 * It reads scenario lines from QEMU's standard input and answers one line each on QEMU's standard output.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/prctl.h>

#include "accesses.h"
#include "attributes.h"
#include "eventfds.h"
#include "input.h"
#include "iommu.h"
#include "kinds.h"
#include "map.h"
#include "owners.h"
#include "pins.h"
#include "ram.h"
#include "reset.h"
#include "spaces.h"
#include "tree.h"

/* ---- operations: the conversation ---- */

static const char CAPABILITIES[] =
    "ram,rom,mmio,alias,reservation,nesting,backed-container,overlap,equal-priority-overlap,dynamic,enable,readonly,"
    "transactions,spaces,access-constraints,big-endian-device,device-errors,big-endian-order,block,fill,flatview,find,"
    "resizeable-ram,file-ram,caller-ram,rom-device,iommu,dirty-log,coalescing,eventfd,owners,pins";

static void put_parameter(const char *name, uint64_t value)
{
    put(name);
    put_hex(value);
}

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
    put_parameter(" max-ram=", PROMISED_RAM);
    put_parameter(" dirty-granule=", qemu_target_page_size());
    put_parameter(" dirty-window=", DIRTY_WINDOW_PAGES * qemu_target_page_size());
    put(" dirty-clients=1");
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
    KeySet needs, allows;
} Operation;

#define DEVICE_KEYS (BIT(KEY_ENDIAN) | BIT(KEY_VALID) | BIT(KEY_IMPL) | BIT(KEY_VALID_UNALIGNED) \
                     | BIT(KEY_IMPL_UNALIGNED) | BIT(KEY_SEED) | BIT(KEY_ERRORS))
#define RAM_KEYS (BIT(KEY_BACKING) | BIT(KEY_MAX) | BIT(KEY_SHARED) | BIT(KEY_SEED))
#define ACCESS_KEYS (BIT(KEY_AT) | BIT(KEY_SIZE))
#define BLOCK_KEYS (BIT(KEY_AT) | BIT(KEY_BYTES))
#define RANGE_KEYS (BIT(KEY_AT) | BIT(KEY_LEN))

static const Operation OPERATIONS[] = { /* the frequent ones first */
    { "read", op_read, true, ACCESS_KEYS, BIT(KEY_ORDER) },
    { "write", op_write, true, ACCESS_KEYS | BIT(KEY_VALUE), BIT(KEY_ORDER) },
    { "add", op_add, true, BIT(KEY_IN) | BIT(KEY_AT), BIT(KEY_PRIO) },
    { "load", op_load, true, RANGE_KEYS, 0 },
    { "store", op_store, true, BLOCK_KEYS, 0 },
    { "mmio", op_mmio, true, BIT(KEY_SIZE), DEVICE_KEYS | BIT(KEY_OWNER) },
    { "ram", op_ram, true, BIT(KEY_SIZE), RAM_KEYS | BIT(KEY_OWNER) },
    { "rom", op_rom, true, BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "container", op_container, true, BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "alias", op_alias, true, BIT(KEY_OF) | BIT(KEY_OFFSET) | BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "reservation", op_reservation, true, BIT(KEY_SIZE), BIT(KEY_OWNER) },
    { "flatview", op_flatview, true, 0, 0 },
    { "find", op_find, true, BIT(KEY_AT), 0 },
    { "fill", op_fill, true, BLOCK_KEYS, 0 },
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
    { "iotlb", op_iotlb, true, BIT(KEY_IOVA) | BIT(KEY_TO) | BIT(KEY_PERM), 0 },
    { "dirty", op_dirty, true, RANGE_KEYS | BIT(KEY_CLIENT), 0 },
    { "pin", op_pin, true, BIT(KEY_SPACE) | RANGE_KEYS | BIT(KEY_ACCESS), 0 },
    { "poke", op_poke, true, BLOCK_KEYS, 0 },
    { "peek", op_peek, true, RANGE_KEYS, 0 },
    { "unpin", op_unpin, true, BIT(KEY_WRITTEN), 0 },
    { "owner", op_owner, true, 0, 0 },
    { "unowner", op_unowner, true, 0, 0 },
    { "ref", op_ref, true, 0, 0 },
    { "unref", op_unref, true, 0, 0 },
    { "destroy", op_destroy, true, 0, 0 },
    { "romd", op_romd, true, BIT(KEY_SIZE), DEVICE_KEYS | BIT(KEY_OWNER) },
    { "romdmode", op_romdmode, true, BIT(KEY_ON), 0 },
    { "ramresize", op_ramresize, true, BIT(KEY_SIZE), 0 },
    { "inspect", op_inspect, true, RANGE_KEYS, 0 },
    { "iommu", op_iommu, true, BIT(KEY_SIZE) | BIT(KEY_TARGET) | BIT(KEY_GRANULE), BIT(KEY_OWNER) },
    { "eventfd", op_eventfd, true, BIT(KEY_REGION) | ACCESS_KEYS, BIT(KEY_MATCH) },
    { "uneventfd", op_uneventfd, true, 0, 0 },
    { "log", op_log, true, BIT(KEY_CLIENT) | BIT(KEY_ON), 0 },
    { "coalesce", op_coalesce, true, RANGE_KEYS, 0 },
    { "uncoalesce", op_uncoalesce, true, 0, 0 },
    { "flush", op_flush, false, 0, 0 },
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
    TRY(parse_args(line, operation->takes_subject, operation->needs, operation->allows, &args));
    TRY(operation->handler(&args));
    if (call_count > MAX_CALLS) {
        return "too-many-calls";
    }
    return lookup_count > MAX_LOOKUPS ? "too-many-translations" : NULL;
}

/* What an operation has caused, after what it has answered. A death waits for the next reply that is no problem. */
static void put_effects(void)
{
    put_calls();
    put_signals();
    put_pages();
    put_deaths();
}

static void answer(char *line, bool cut)
{
    size_t start = out_length;
    call_count = lookup_count = 0;
    unsettled = 0;
    Problem problem = cut ? "line-too-long" : execute(line);
    if (owners_doomed > 0) {
        settle(unsettled);
    }
    if (problem) {
        out_length = start;
        put(problem == UNSUPPORTED ? "" : "error message=");
        put(problem);
    } else {
        if (out_length == start) {
            put("ok");
        }
        put_effects();
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

/* Runs in QEMU's main loop, with the big lock held, until the kit is done. */
static void serve(void *opaque)
{
    (void)opaque;
    restore_signals();
    prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0); /* else the first byte written to large RAM clears 2 MiB */
    check_sizes();
    make_arenas();
    make_keepers();
    register_owner_type();
    register_iommu_type();
    make_attic();
    prepare_reclaiming();
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
