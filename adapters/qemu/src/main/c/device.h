/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The device model, and the record of its callbacks.
 */
#ifndef MEMTCK_DEVICE_H
#define MEMTCK_DEVICE_H

#include "model.h"
#include "output.h"

typedef struct { const Region *region; uint64_t offset, value; unsigned size; bool is_write; } Call;

static Call calls[MAX_CALLS];
static bool is_recording = true;
static size_t call_count; /* may exceed MAX_CALLS: then some are lost and the operation is an error */

static uint64_t mix(uint64_t z)
{
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static uint64_t device_value(const Region *region, uint64_t offset, unsigned size)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < size; i++) {
        uint64_t byte = mix(region->seed + offset + i) & 0xff;
        value |= byte << 8 * (region->ops.endianness == DEVICE_BIG_ENDIAN ? size - 1 - i : i);
    }
    return value;
}

static MemTxResult record(const Region *region, bool is_write, uint64_t offset, unsigned size, uint64_t value)
{
    if (is_recording) {
        if (call_count < MAX_CALLS) {
            calls[call_count] = (Call) { region, offset, value, size, is_write };
        }
        call_count++;
    }
    bool fails = region->has_errors && offset >= region->errors_first && offset <= region->errors_last;
    return fails ? MEMTX_ERROR : MEMTX_OK;
}

static MemTxResult device_read(void *opaque, uint64_t offset, uint64_t *data, unsigned size, MemTxAttrs attrs)
{
    (void)attrs;
    uint64_t value = device_value(opaque, offset, size);
    *data = size < 8 ? value | ~value << 8 * size : value; /* junk that the core must mask away */
    return record(opaque, false, offset, size, value);
}

static MemTxResult device_write(void *opaque, uint64_t offset, uint64_t data, unsigned size, MemTxAttrs attrs)
{
    (void)attrs;
    return record(opaque, true, offset, size, data);
}

/* For a device that implements unaligned accesses but does not declare them valid, where QEMU refuses the ordinary way. */
static bool accepts_aligned(void *opaque, uint64_t offset, unsigned size, bool is_write, MemTxAttrs attrs)
{
    (void)opaque, (void)is_write, (void)attrs;
    return (offset & (size - 1)) == 0;
}

static void put_calls(void)
{
    for (size_t i = 0; i < call_count; i++) {
        const Call *call = &calls[i];
        put(i ? "," : " calls=");
        put(call->region->name);
        put(call->is_write ? ":w:" : ":r:");
        put_hex(call->offset);
        put_char(':');
        put_char((char)('0' + call->size));
        put_char(':');
        put_hex(call->value);
    }
}

static Problem get_access_sizes(const Args *args, Key key, unsigned *min, unsigned *max)
{
    uint64_t first = 1, last = 8;
    TRY(get_range(args, key, &first, &last));
    *min = (unsigned)first;
    *max = (unsigned)last;
    return is_access_size(first) && is_access_size(last) ? NULL : "not-an-access-size";
}

/* The DEVICE part of a line. */
static Problem get_device(const Args *args, Region *region)
{
    bool big = false;
    MemoryRegionOps *ops = &region->ops;
    TRY(get_choice(args, KEY_ENDIAN, "little", "big", &big));
    TRY(get_access_sizes(args, KEY_VALID, &ops->valid.min, &ops->valid.max));
    TRY(get_access_sizes(args, KEY_IMPL, &ops->impl.min, &ops->impl.max));
    TRY(get_choice(args, KEY_VALID_UNALIGNED, "no", "yes", &ops->valid.unaligned));
    TRY(get_choice(args, KEY_IMPL_UNALIGNED, "no", "yes", &ops->impl.unaligned));
    if (has(args, KEY_SEED)) {
        TRY(get_number(args, KEY_SEED, &region->seed));
    }
    region->has_errors = has(args, KEY_ERRORS);
    TRY(get_range(args, KEY_ERRORS, &region->errors_first, &region->errors_last));
    ops->endianness = big ? DEVICE_BIG_ENDIAN : DEVICE_LITTLE_ENDIAN;
    if (ops->impl.unaligned && !ops->valid.unaligned && refuses_unaligned_only_inside()) {
        ops->valid.unaligned = true;
        ops->valid.accepts = accepts_aligned;
    }
    ops->read_with_attrs = device_read;
    ops->write_with_attrs = device_write;
    return NULL;
}

#endif
