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

#include "input.h"
#include "probes.h"
#include "required.h"

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
    allow_huge_pages(false);
    make_arenas();
    make_keepers();
    register_owner_type();
    register_iommu_type();
    make_attic();
    prepare_reclaiming();
    try_out();
    bool cut;
    for (char *line; (line = next_line(&cut));) {
        answer(line, cut);
    }
    op_bye(NULL);
}

/* ---- the plugin's entry points ---- */

int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv);

/* Nothing of QEMU is set up yet: only the pipes are put aside, so that nothing else writes into the protocol. */
int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv)
{
    (void)id, (void)info, (void)argc, (void)argv;
    if (!is_complete()) {
        return -1;
    }
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
