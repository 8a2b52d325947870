/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The table of operations.
 */
#ifndef MEMTCK_OPERATIONS_H
#define MEMTCK_OPERATIONS_H

#include "accesses.h"
#include "attributes.h"
#include "eventfds.h"
#include "greeting.h"
#include "iommu.h"
#include "kinds.h"
#include "map.h"
#include "owners.h"
#include "pins.h"
#include "ram.h"
#include "reset.h"
#include "spaces.h"
#include "tree.h"

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

#endif
