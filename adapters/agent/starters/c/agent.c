/*
 * A memtck agent for a simple bus, to start from: put your bus in the place of this one, and keep memtck_agent.h.
 * A function that your bus has nothing for returns MEMTCK_UNSUPPORTED, and its capability is not in the greeting.
 */
#include "memtck_agent.h"

static const char greeting[] = "hello name=c-starter version=1 address-bits=64 max-ram=0x100000"
    " capabilities=ram,rom,mmio,block,fill,flatview,find,big-endian-order";

static struct { memtck_kind kind; uint64_t last; uint8_t *bytes; } regions[MEMTCK_REGIONS]; /* bytes: of RAM and ROM */
static int region_count;

/* Where a region shows on the bus. Ranges ascend, and none overlaps another. */
typedef struct { uint64_t first, last; int region; } bus_range;
static bus_range ranges[MEMTCK_REGIONS];
static int range_count;
static int bus = -1; /* the container that is the bus */
static bool opened;

memtck_status bus_reset(void) {
    while (region_count > 0) free(regions[--region_count].bytes);
    range_count = 0;
    bus = -1;
    opened = false;
    return MEMTCK_OK;
}

memtck_status bus_create(int region, memtck_kind kind, uint64_t last) {
    bool memory = kind == MEMTCK_RAM || kind == MEMTCK_ROM;
    if (kind == MEMTCK_CONTAINER && bus >= 0) return MEMTCK_UNSUPPORTED; /* there is one bus, and none in it */
    if (kind == MEMTCK_CONTAINER) bus = region;
    regions[region].kind = kind;
    regions[region].last = last;
    regions[region].bytes = memory && last < SIZE_MAX ? calloc((size_t) last + 1, 1) : NULL;
    region_count = region + 1;
    return memory && !regions[region].bytes ? MEMTCK_UNSUPPORTED : MEMTCK_OK;
}

memtck_status bus_add(int region, int container, uint64_t at) {
    if (region < 0 || region == bus || container < 0 || container != bus || opened) return MEMTCK_UNSUPPORTED;
    uint64_t end = regions[bus].last;
    if (at > end) return MEMTCK_OK; /* what sticks out of the bus is not there */
    uint64_t last = regions[region].last > end - at ? end : at + regions[region].last;
    int place = 0;
    while (place < range_count && ranges[place].last < at) place++;
    if (place < range_count && ranges[place].first <= last) return MEMTCK_UNSUPPORTED; /* nothing overlaps here */
    if (range_count == MEMTCK_REGIONS) return MEMTCK_UNSUPPORTED;
    memmove(&ranges[place + 1], &ranges[place], (size_t) (range_count++ - place) * sizeof *ranges);
    ranges[place] = (bus_range) {at, last, region};
    return MEMTCK_OK;
}

memtck_status bus_open(int root) {
    if (opened || root < 0 || root != bus) return MEMTCK_UNSUPPORTED;
    opened = true;
    return MEMTCK_OK;
}

/* The range that has all of these bytes, or NULL. */
static const bus_range *range_of(uint64_t at, int size) {
    for (const bus_range *range = ranges; range < ranges + range_count; range++) {
        bool begins = range->first <= at && at <= range->last;
        if (begins && (uint64_t) size - 1 <= range->last - at) return range;
    }
    return NULL;
}

static uint64_t cut(uint64_t value, int size) {
    return value & UINT64_MAX >> (64 - 8 * size);
}

static uint64_t swapped(uint64_t value, int size) {
    uint64_t result = 0;
    for (int i = 0; i < size; i++) result |= (value >> 8 * i & 0xff) << 8 * (size - 1 - i);
    return result;
}

memtck_status bus_read(uint64_t at, int size, bool big_endian, uint64_t *value) {
    const bus_range *range = range_of(at, size);
    if (!range) return MEMTCK_REJECTED;
    uint64_t offset = at - range->first, little = 0;
    const uint8_t *bytes = regions[range->region].bytes;
    if (!bytes && offset % (uint64_t) size != 0) return MEMTCK_REJECTED; /* devices take aligned accesses */
    if (!bytes) little = memtck_device_read(range->region, offset, size);
    for (int i = 0; bytes && i < size; i++) little |= (uint64_t) bytes[offset + (uint64_t) i] << 8 * i;
    *value = cut(big_endian ? swapped(little, size) : little, size); /* without the junk above the size */
    return MEMTCK_OK;
}

memtck_status bus_write(uint64_t at, int size, bool big_endian, uint64_t value) {
    const bus_range *range = range_of(at, size);
    if (!range || regions[range->region].kind == MEMTCK_ROM) return MEMTCK_REJECTED;
    uint64_t offset = at - range->first, little = cut(big_endian ? swapped(value, size) : value, size);
    uint8_t *bytes = regions[range->region].bytes;
    if (!bytes && offset % (uint64_t) size != 0) return MEMTCK_REJECTED;
    if (!bytes) memtck_device_write(range->region, offset, size, little);
    for (int i = 0; bytes && i < size; i++) bytes[offset + (uint64_t) i] = (uint8_t) (little >> 8 * i);
    return MEMTCK_OK;
}

/* A DMA engine that moves a byte at a time. Past the last address of all there is nothing, not the first one. */
memtck_status bus_load(uint64_t at, size_t length, uint8_t *bytes) {
    memtck_status all = MEMTCK_OK;
    uint64_t value;
    for (size_t i = 0; i < length; i++) {
        memtck_status one = at + i < at ? MEMTCK_REJECTED : bus_read(at + i, 1, false, &value);
        if (one == MEMTCK_OK) bytes[i] = (uint8_t) value;
        else all = one;
    }
    return all;
}

memtck_status bus_store(uint64_t at, size_t length, const uint8_t *bytes) {
    memtck_status all = MEMTCK_OK;
    for (size_t i = 0; i < length; i++) {
        memtck_status one = at + i < at ? MEMTCK_REJECTED : bus_write(at + i, 1, false, bytes[i]);
        if (one != MEMTCK_OK) all = one;
    }
    return all;
}

memtck_status bus_fill(int region, uint64_t offset, size_t length, const uint8_t *bytes) {
    if (region < 0 || !regions[region].bytes) return MEMTCK_ERROR;
    uint64_t size = regions[region].last + 1;
    if (length > size || offset > size - length) return MEMTCK_ERROR;
    memcpy(regions[region].bytes + offset, bytes, length);
    return MEMTCK_OK;
}

memtck_status bus_view(uint64_t low, uint64_t high) {
    for (int i = 0; i < range_count; i++) {
        uint64_t first = ranges[i].first > low ? ranges[i].first : low;
        uint64_t last = ranges[i].last < high ? ranges[i].last : high;
        bool rom = regions[ranges[i].region].kind == MEMTCK_ROM;
        if (first <= last) memtck_show(first, last, ranges[i].region, first - ranges[i].first, rom);
    }
    return MEMTCK_OK;
}

int main(void) {
    return memtck_run(greeting);
}
