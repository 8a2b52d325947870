/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Accesses: single ones through QEMU's functions for one value, blocks through the one for DMA. They split differently.
 */
#ifndef MEMTCK_ACCESSES_H
#define MEMTCK_ACCESSES_H

#include "model.h"
#include "output.h"

static void put_status(MemTxResult result)
{
    put(result == MEMTX_OK ? "ok" : result & MEMTX_ERROR ? "fault" : "rejected");
}

typedef struct { AddressSpace *as; uint64_t at, size; bool big; } Access;

static Problem get_access(const Args *args, Access *access)
{
    Space *space;
    access->big = false;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &access->at));
    TRY(get_number(args, KEY_SIZE, &access->size));
    TRY(get_choice(args, KEY_ORDER, "le", "be", &access->big));
    access->as = &space->as;
    return is_access_size(access->size) ? NULL : "not-an-access-size";
}

static uint64_t load_value(const Access *a, MemTxResult *result)
{
    switch (a->size) {
    case 1: return address_space_ldub(a->as, a->at, UNSPECIFIED, result);
    case 2: return (a->big ? address_space_lduw_be : address_space_lduw_le)(a->as, a->at, UNSPECIFIED, result);
    case 4: return (a->big ? address_space_ldl_be : address_space_ldl_le)(a->as, a->at, UNSPECIFIED, result);
    default: return (a->big ? address_space_ldq_be : address_space_ldq_le)(a->as, a->at, UNSPECIFIED, result);
    }
}

/* The value is cut by the type of QEMU's parameter, as it would be for any caller in C. */
static void store_value(const Access *a, uint64_t value, MemTxResult *result)
{
    uint16_t value16 = (uint16_t)value;
    uint32_t value32 = (uint32_t)value;
    switch (a->size) {
    case 1: address_space_stb(a->as, a->at, (uint8_t)value, UNSPECIFIED, result); break;
    case 2: (a->big ? address_space_stw_be : address_space_stw_le)(a->as, a->at, value16, UNSPECIFIED, result); break;
    case 4: (a->big ? address_space_stl_be : address_space_stl_le)(a->as, a->at, value32, UNSPECIFIED, result); break;
    default: (a->big ? address_space_stq_be : address_space_stq_le)(a->as, a->at, value, UNSPECIFIED, result); break;
    }
}

static Problem op_read(const Args *args)
{
    Access access;
    MemTxResult result = MEMTX_OK;
    TRY(get_access(args, &access));
    uint64_t value = load_value(&access, &result);
    put_status(result);
    if (result == MEMTX_OK) {
        put(" value=");
        put_hex(value);
    }
    return NULL;
}

static Problem op_write(const Args *args)
{
    Access access;
    uint64_t value;
    MemTxResult result = MEMTX_OK;
    TRY(get_access(args, &access));
    TRY(get_number(args, KEY_VALUE, &value));
    store_value(&access, value, &result);
    put_status(result);
    return NULL;
}

static Problem op_load(const Args *args)
{
    Space *space;
    uint64_t at, length;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_block_length(args, &length));
    memset(block, 0, length); /* what is not read must not show the block before */
    put_status(address_space_rw(&space->as, at, UNSPECIFIED, block, length, false));
    put_bytes(block, length);
    return NULL;
}

static Problem op_store(const Args *args)
{
    Space *space;
    uint64_t at;
    size_t length;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_bytes(args, &length));
    put_status(address_space_rw(&space->as, at, UNSPECIFIED, block, length, true));
    return NULL;
}

#endif
