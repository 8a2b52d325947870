/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Everything that grows has a limit; these are all of them.
 */
#ifndef MEMTCK_LIMITS_H
#define MEMTCK_LIMITS_H

#include <stdint.h>

enum {
    OPAQUE_SIZE = 512,           /* bytes; QEMU's structures are at most 304; see probes.h */
    MAX_LINE = 1 << 20,          /* bytes of one input line */
    MAX_BLOCK = 1 << 16,         /* bytes of one load, store, fill, inspect or pin */
    MAX_COPY = 1 << 20,          /* bytes of a copy that is timed */
    MAX_TIMED = 16,              /* operations of one `time` */
    MAX_TIMES = 1000000000,      /* how often they are repeated */
    MAX_NAME = 255,              /* bytes */
    MAX_REGIONS = 1 << 18,       /* per scenario */
    MAX_SPACES = 512,            /* made per scenario */
    MAX_OWNERS = 1024,           /* made per scenario */
    MAX_FILES = 256,             /* made per scenario; each takes a file descriptor */
    MAX_TRANSLATIONS = 4096,     /* IOMMU entries per scenario */
    MAX_EVENTFDS = 256,          /* at a time; each takes a file descriptor */
    MAX_PINS = 64,               /* at a time */
    MAX_ZONES = 4096,            /* coalesced ranges added per scenario */
    MAX_REFS = 4096,             /* on one region */
    MAX_CALLS = 100000,          /* device callbacks per operation */
    MAX_LOOKUPS = 1 << 20,       /* IOMMU translations per operation: maps may lead through each other in a circle */
    MAX_DEPTH = 1 << 16,         /* nested transactions */
    NAME_SLOTS = 1 << 13,        /* of a name table that has not grown; a power of two */
    FEW_REGIONS = 4096,          /* used: time to begin again at the front of the arena */
    ARENA_SCENARIOS = 2,         /* the arenas of spaces and owners hold this many full scenarios */
    FLUSH_AT = 1 << 18,          /* bytes of output that are written although input is waiting */
    PENDING_CHECK = 64,          /* flat views and RAM blocks waiting for RCU: time to look at the memory in use */
    PENDING_LIMIT = 4000,        /* time to free them, see reclaim() */
    RCU_CALLBACKS = 32,          /* see stay_awake() */
    MMAP_THRESHOLD = 1 << 20,    /* bytes; QEMU reserves far more for a flat view than it touches, once one was big */
};

static const uint64_t PROMISED_RAM = UINT64_C(0x4000000);     /* bytes of one region, according to the greeting */
static const uint64_t MAX_RAM = UINT64_C(0x40000000);         /* bytes of one region */
static const uint64_t MAX_FILE_TOTAL = UINT64_C(0x4000000);   /* bytes of all files of one scenario */
static const uint64_t GARBAGE_LIMIT = UINT64_C(0x4000000);    /* bytes */
static const uint64_t MAX_RAM_TOTAL = UINT64_C(0x100000000);  /* bytes of one scenario, see make_keepers() */

#endif
