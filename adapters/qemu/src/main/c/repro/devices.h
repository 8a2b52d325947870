/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Devices: their bytes are computed, so that what is expected of them is known; their callbacks are noted.
 */

//: byte_at
/* The byte that a device shows: any function that gives neighbours different bytes would do. */
static uint64_t byte_at(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (z ^ (z >> 31)) & 0xff;
}

//: Device device_read device_write
typedef struct {
    MemoryRegion mr;
    MemoryRegionOps ops;
    const char *name;
    uint64_t seed;
    bool has_errors;
    uint64_t errors_first, errors_last;
} Device;

typedef struct { const Device *device; bool is_write; uint64_t offset, value; unsigned size; } Call;

static Call calls[CALLS_MAX]; /* of the step that is being done */
static size_t call_count;

static MemTxResult note(const Device *device, bool is_write, uint64_t offset, uint64_t value, unsigned size)
{
    if (call_count < CALLS_MAX) {
        calls[call_count++] = (Call) { device, is_write, offset, value, size };
    }
    return device->has_errors && offset >= device->errors_first && offset <= device->errors_last ? MEMTX_ERROR : MEMTX_OK;
}

static MemTxResult device_read(void *opaque, uint64_t offset, uint64_t *data, unsigned size, MemTxAttrs attrs)
{
    const Device *device = opaque;
    *data = 0;
    for (unsigned i = 0; i < size; i++) {
        unsigned shift = 8 * (device->ops.endianness == DEVICE_BIG_ENDIAN ? size - 1 - i : i);
        *data |= byte_at(device->seed + offset + i) << shift;
    }
    MemTxResult result = note(device, false, offset, *data, size);
    *data |= size < 8 ? ~*data << 8 * size : 0; /* what is above the size is not the device's to keep clear */
    return result;
}

static MemTxResult device_write(void *opaque, uint64_t offset, uint64_t data, unsigned size, MemTxAttrs attrs)
{
    return note(opaque, true, offset, data, size);
}

//: accepts_aligned
/* valid.unaligned is set beside impl.unaligned, which newer versions insist on; this takes it back. */
static bool accepts_aligned(void *opaque, uint64_t addr, unsigned size, bool is_write, MemTxAttrs attrs)
{
    return addr % size == 0;
}

//: observe_calls
/* Callbacks, each as device:r|w:offset:size:value */
static void observe_calls(void)
{
    for (size_t i = 0; i < call_count; i++) {
        const Call *call = &calls[i];
        observe("%s%s:%c:0x%" PRIx64 ":%u:0x%" PRIx64, i ? "," : " calls=", call->device->name,
                call->is_write ? 'w' : 'r', call->offset, call->size, call->value);
    }
    call_count = 0;
}

//: Access calls_taken
typedef struct {
    const Device *device;
    bool is_write;
    uint64_t offset;      /* of the first byte that is addressed */
    size_t length;
    const char *bytes;    /* that are written; NULL for reads, whose values the device computes */
    unsigned sizes;       /* that a callback may have, as a bit each */
    bool aligned;         /* each callback is */
    bool beyond;          /* a callback may touch bytes that are not addressed */
    bool one;             /* there is one callback */
    uint64_t last;        /* offset that a callback that is not aligned does not pass: the end of the region */
} Access;

static size_t calls_taken;

//: is_within
static bool is_within(const Access *access, const Call *call)
{
    uint64_t last = call->offset + (call->size - 1);
    return call->offset % call->size == 0 || (!access->aligned && last >= call->offset && last <= access->last);
}

//: covers
static bool has_bytes(const Access *access, const Call *call)
{
    for (unsigned i = 0; i < call->size && access->bytes; i++) {
        unsigned shift = 8 * (access->device->ops.endianness == DEVICE_BIG_ENDIAN ? call->size - 1 - i : i);
        if ((call->value >> shift & 0xff) != (unsigned char)access->bytes[call->offset - access->offset + i]) {
            return false;
        }
    }
    return true;
}

/* Whether a callback is one that the access may be cut into; the bytes that it covers are counted, none twice. */
static bool covers(const Access *access, const Call *call, unsigned char *covered, size_t *count)
{
    size_t before = *count;
    bool is_handled = call->device == access->device && call->is_write == access->is_write
        && (access->sizes & call->size) && (!access->aligned || call->offset % call->size == 0)
        && (!access->beyond || is_within(access, call));
    for (unsigned i = 0; is_handled && i < call->size; i++) {
        uint64_t index = call->offset + i - access->offset;
        if (index >= access->length ? !access->beyond : covered[index]) {
            return false;
        } else if (index < access->length) {
            covered[index] = 1;
            ++*count;
        }
    }
    return is_handled && *count > before && has_bytes(access, call);
}

//: take_calls
/* Takes the next callbacks off if they are an access, cut in one of the ways that are right. */
static bool take_calls(Access access)
{
    static unsigned char covered[1 << 16];
    size_t count = 0, first = calls_taken;
    memset(covered, 0, access.length);
    while (count < access.length) {
        if (calls_taken == call_count || (access.one && calls_taken > first)
                || !covers(&access, &calls[calls_taken++], covered, &count)) {
            return false;
        }
    }
    return true;
}

//: take_off
/* Takes the callbacks for a part off, wherever they stand. One with a byte that is not of the part is left. */
static size_t take_off(const Access *access)
{
    unsigned char covered[8] = { 0 };
    size_t count = 0;
    for (size_t i = 0; i < call_count; i++) {
        calls_taken += calls[i].device == access->device && covers(access, &calls[i], covered, &count);
    }
    return count;
}

//: take_parts
static bool take_parts(Access access)
{
    return take_off(&access) == access.length;
}

//: take_some
/* None needs to be there. */
static bool take_some(Access access)
{
    take_off(&access);
    return true;
}

//: take_widened
/* Whether a callback has some byte of an access, and none that was written before; and those that it writes are right. */
static bool widens(const Access *access, const Call *call, unsigned char *covered, size_t *count)
{
    bool is_handled = call->device == access->device && (access->sizes & call->size) && is_within(access, call);
    bool touches = false;
    for (unsigned i = 0; is_handled && i < call->size; i++) {
        uint64_t index = call->offset + i - access->offset;
        unsigned shift = 8 * (access->device->ops.endianness == DEVICE_BIG_ENDIAN ? call->size - 1 - i : i);
        if (index >= access->length) {
            continue;
        } else if (covered[index]
                   || (call->is_write && (call->value >> shift & 0xff) != (unsigned char)access->bytes[index])) {
            return false;
        }
        touches = true;
        covered[index] = call->is_write;
        *count += call->is_write;
    }
    return touches;
}

/* Takes the next callbacks off if they write an access, with anything beside it, after any reads. */
static bool take_widened(Access access)
{
    unsigned char covered[8] = { 0 };
    size_t count = 0;
    while (count < access.length) {
        if (calls_taken == call_count || !widens(&access, &calls[calls_taken++], covered, &count)) {
            return false;
        }
    }
    return true;
}

//: no_more_calls
static bool no_more_calls(void)
{
    return calls_taken == call_count;
}
