/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Huge pages. QEMU asks for them behind its RAM. For scenarios they are off, since the first byte written to large RAM
 * would clear 2 MiB. What is measured has them, as it has in any QEMU: from the first `time` of a scenario on, memory
 * that is touched for the first time is backed by them.
 */
#ifndef MEMTCK_HUGEPAGES_H
#define MEMTCK_HUGEPAGES_H

#include <stdbool.h>
#include <sys/prctl.h>

static void allow_huge_pages(bool allow)
{
    static bool allowed = true;
    if (allow != allowed) {
        prctl(PR_SET_THP_DISABLE, !allow, 0, 0, 0);
        allowed = allow;
    }
}

#endif
