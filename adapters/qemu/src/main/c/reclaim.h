/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Reclaiming: what QEMU frees through RCU. A topology change leaves a flat view for each space behind, which is freed
 * by a thread that needs QEMU's big lock. We hold that all the time, so garbage stays until drain_call_rcu() lets that
 * thread in.
 */
#ifndef MEMTCK_RECLAIM_H
#define MEMTCK_RECLAIM_H

#include <fcntl.h>
#include <malloc.h>

#include "model.h"

static unsigned pending;         /* flat views and RAM blocks that wait for RCU, estimated */
static unsigned pending_checked; /* value of pending when the memory was last looked at */
static unsigned pending_files;   /* file descriptors of RAM blocks, those in use included, estimated */
static uint64_t pending_bytes;   /* bytes of those files */
static uint64_t memory_base;     /* bytes in use after the last reclaim() */
static uint64_t garbage;         /* bytes since then, when last looked at */
static int statm_fd;             /* /proc/self/statm */

static RcuHead rcu_heads[RCU_CALLBACKS];
static RcuHead last_head;        /* of note_drained() */
static bool drained = true;      /* what waited has been freed; under the big lock */

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
 * are always some: they come again each time. When a drain is over the first lets go of the big lock, so that the
 * thread does not run through them for ever, but waits there until the next drain.
 */
static void stay_awake(RcuHead *head)
{
    call_rcu1(head, stay_awake);
    if (head == rcu_heads && drained) {
        unlock_qemu();
        usleep(1);
        lock_qemu();
    }
}

static void note_drained(RcuHead *head)
{
    (void)head;
    drained = true;
}

static void prepare_reclaiming(void)
{
    statm_fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    mallopt(M_MMAP_THRESHOLD, MMAP_THRESHOLD);
    for (int i = 0; i < RCU_CALLBACKS; i++) {
        call_rcu1(&rcu_heads[i], stay_awake);
    }
}

/* Lets QEMU free what waits, in the order in which it was released. */
static void drain(void)
{
    drained = false;
    call_rcu1(&last_head, note_drained);
    drain_call_rcu();
    pending = pending_checked = 0;
}

/* A space that is closed takes two drains: the first frees it, and so releases its flat view. */
enum { DRAINS_OF_A_CHANGE = 1, DRAINS_OF_A_SPACE = 2 };

static void reclaim(void)
{
    for (unsigned i = 0; i < DRAINS_OF_A_SPACE; i++) {
        drain();
    }
    pending_files = 0;
    pending_bytes = 0;
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

#endif
