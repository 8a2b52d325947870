/*
 * A memtck agent for a flat bus, to start from: put your bus in the place of this one, and keep memtck_agent.h.
 * What your bus has nothing for is left out of the table at the end, and with it out of the greeting.
 */
#include <stdlib.h>
#include <string.h>
#define MEMTCK_AGENT_IMPLEMENTATION
#include "memtck_agent.h"

enum { RANGES = 64 };

/* What hangs at a region. Devices have no bytes. */
typedef struct memory { struct memory *next; uint64_t last; bool rom; uint8_t *bytes; } memory;
static memory *memories;

/* Where a region shows on the bus. Ranges ascend, and none overlaps another. */
typedef struct { uint64_t first, last; const memtck_object *region; } bus_range;
static bus_range ranges[RANGES];
static int range_count;
static uint64_t end; /* the last address of the bus */

static memtck_status reset(memtck_args *args) {
    (void) args;
    for (memory *each; (each = memories) != NULL;) {
        memories = each->next;
        free(each->bytes);
        free(each);
    }
    range_count = 0;
    return MEMTCK_OK;
}

static memtck_status container(memtck_args *args) {
    end = args->last;
    return MEMTCK_OK;
}

static memtck_status region(memtck_args *args) {
    bool has_bytes = args->region->kind != MEMTCK_MMIO;
    memory *made = calloc(1, sizeof *made);
    if (!made) return MEMTCK_ERROR;
    *made = (memory) {memories, args->last, args->region->kind == MEMTCK_ROM, NULL};
    if (has_bytes && args->last < SIZE_MAX) made->bytes = calloc((size_t) args->last + 1, 1);
    args->region->own = memories = made;
    return has_bytes && !made->bytes ? MEMTCK_UNSUPPORTED : MEMTCK_OK;
}

static memtck_status add(memtck_args *args) {
    uint64_t at = args->at, last = ((memory *) args->region->own)->last;
    if (at > end) return MEMTCK_OK; /* what sticks out of the bus is not there */
    last = last > end - at ? end : at + last;
    int place = 0;
    while (place < range_count && ranges[place].last < at) place++;
    if (place < range_count && ranges[place].first <= last) return MEMTCK_UNSUPPORTED; /* nothing overlaps here */
    if (range_count == RANGES) return MEMTCK_UNSUPPORTED;
    memmove(&ranges[place + 1], &ranges[place], (size_t) (range_count++ - place) * sizeof *ranges);
    ranges[place] = (bus_range) {at, last, args->region};
    return MEMTCK_OK;
}

static memtck_status space(memtck_args *args) {
    return args->root->kind == MEMTCK_CONTAINER ? MEMTCK_OK : MEMTCK_UNSUPPORTED;
}

/* The range that has all of these bytes, or NULL. */
static const bus_range *range_of(uint64_t at, uint64_t size) {
    for (const bus_range *range = ranges; range < ranges + range_count; range++)
        if (range->first <= at && at <= range->last && size - 1 <= range->last - at) return range;
    return NULL;
}

static memtck_status read_value(memtck_args *args) {
    const bus_range *range = range_of(args->at, args->size);
    if (!range) return MEMTCK_REJECTED;
    uint64_t offset = args->at - range->first, little = 0;
    const uint8_t *bytes = ((memory *) range->region->own)->bytes;
    if (!bytes && offset % args->size != 0) return MEMTCK_REJECTED; /* devices take aligned accesses */
    if (!bytes) memtck_device_read(range->region, offset, (unsigned) args->size, &little);
    for (uint64_t i = 0; bytes && i < args->size; i++) little |= (uint64_t) bytes[offset + i] << 8 * i;
    little = memtck_cut(little, args->size); /* without the junk above the size */
    args->value = args->big_endian ? memtck_swap(little, args->size) : little;
    return MEMTCK_OK;
}

static memtck_status write_value(memtck_args *args) {
    const bus_range *range = range_of(args->at, args->size);
    if (!range || ((memory *) range->region->own)->rom) return MEMTCK_REJECTED;
    uint64_t offset = args->at - range->first, little = memtck_cut(args->value, args->size);
    if (args->big_endian) little = memtck_swap(little, args->size);
    uint8_t *bytes = ((memory *) range->region->own)->bytes;
    if (!bytes && offset % args->size != 0) return MEMTCK_REJECTED;
    if (!bytes) memtck_device_write(range->region, offset, (unsigned) args->size, little);
    for (uint64_t i = 0; bytes && i < args->size; i++) bytes[offset + i] = (uint8_t) (little >> 8 * i);
    return MEMTCK_OK;
}

/* A DMA engine that moves a byte at a time. Past the last address of all there is nothing, not the first one. */
static memtck_status block(memtck_args *args, memtck_function *move_byte, bool load) {
    memtck_status all = MEMTCK_OK;
    for (uint64_t i = 0; i < args->len; i++) {
        memtck_args byte = {.at = args->at + i, .size = 1, .value = args->bytes[i]};
        memtck_status one = byte.at < i ? MEMTCK_REJECTED : move_byte(&byte);
        if (one == MEMTCK_OK && load) args->bytes[i] = (uint8_t) byte.value;
        if (one != MEMTCK_OK) all = one;
    }
    return all;
}

static memtck_status load(memtck_args *args) { return block(args, read_value, true); }

static memtck_status store(memtck_args *args) { return block(args, write_value, false); }

static memtck_status fill(memtck_args *args) {
    memory *memory = args->region->own;
    if (!memory || !memory->bytes || args->len > memory->last + 1 || args->at > memory->last + 1 - args->len)
        return MEMTCK_ERROR;
    memcpy(memory->bytes + args->at, args->bytes, (size_t) args->len);
    return MEMTCK_OK;
}

static memtck_status show(uint64_t low, uint64_t high) {
    for (int i = 0; i < range_count; i++) {
        uint64_t first = ranges[i].first > low ? ranges[i].first : low;
        uint64_t last = ranges[i].last < high ? ranges[i].last : high;
        const memtck_object *region = ranges[i].region;
        if (first <= last) memtck_show(first, last, region, first - ranges[i].first, region->kind == MEMTCK_ROM);
    }
    return MEMTCK_OK;
}

static memtck_status flatview(memtck_args *args) { return (void) args, show(0, UINT64_MAX); }

static memtck_status find(memtck_args *args) { return show(args->at, args->at); }

static const memtck_bus bus = {
    .name = "c-starter", .version = "1", .parameters = "address-bits=64 max-ram=0x100000",
    .capabilities = "big-endian-order", .reset = reset, .container = container, .ram = region, .rom = region,
    .mmio = region, .add = add, .space = space, .read = read_value, .write = write_value, .load = load, .store = store,
    .fill = fill, .flatview = flatview, .find = find,
};

int main(void) { return memtck_run(&bus); }
