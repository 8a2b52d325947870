/* The protocol of memtck, in C99 on POSIX: keep it, and include it first. agent.c shows how it is used. */
#ifndef MEMTCK_AGENT_H
#define MEMTCK_AGENT_H
#define _POSIX_C_SOURCE 200809L
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MEMTCK_REGIONS = 64, MEMTCK_NAME = 128, MEMTCK_BLOCK = 1 << 16, MEMTCK_COPIED = 1 << 20, MEMTCK_LINE = 1 << 18 };
typedef enum { MEMTCK_OK, MEMTCK_REJECTED, MEMTCK_FAULT, MEMTCK_UNSUPPORTED, MEMTCK_ERROR } memtck_status;
typedef enum { MEMTCK_CONTAINER, MEMTCK_RAM, MEMTCK_ROM, MEMTCK_MMIO } memtck_kind;

/* Your bus. A region is a number, from 0 on in the order of creation. What it cannot do is MEMTCK_UNSUPPORTED. */
memtck_status bus_reset(void);
memtck_status bus_create(int region, memtck_kind kind, uint64_t last); /* last: the offset of its last byte */
memtck_status bus_add(int region, int container, uint64_t at);
memtck_status bus_open(int root);
memtck_status bus_read(uint64_t at, int size, bool big_endian, uint64_t *value);
memtck_status bus_write(uint64_t at, int size, bool big_endian, uint64_t value);
memtck_status bus_load(uint64_t at, size_t length, uint8_t *bytes); /* bytes are zero at first */
memtck_status bus_store(uint64_t at, size_t length, const uint8_t *bytes);
memtck_status bus_fill(int region, uint64_t offset, size_t length, const uint8_t *bytes);
memtck_status bus_view(uint64_t low, uint64_t high); /* calls memtck_show for what is there, in ascending order */

static struct { char name[MEMTCK_NAME + 1]; uint64_t seed; } memtck_regions[MEMTCK_REGIONS];
static int memtck_count;
/* The answer after its status: first a value or bytes, then callbacks or ranges, as many as fit. */
static char memtck_said[MEMTCK_LINE], memtck_list[MEMTCK_LINE], *memtck_end = memtck_list;

static inline void memtck_show(uint64_t first, uint64_t last, int region, uint64_t offset, bool read_only) {
    if (memtck_end > memtck_list + MEMTCK_LINE - 512) return;
    memtck_end += sprintf(memtck_end, "%s0x%" PRIx64 "-0x%" PRIx64 ":%s+0x%" PRIx64 "%s",
        *memtck_list ? "," : " ranges=", first, last, memtck_regions[region].name, offset, read_only ? ":ro" : "");
}

static bool memtck_quiet; /* nothing is noted while the clock runs */

static void memtck_call(int region, char kind, uint64_t offset, int size, uint64_t value) {
    if (memtck_quiet || memtck_end > memtck_list + MEMTCK_LINE - 512) return;
    memtck_end += sprintf(memtck_end, "%s%s:%c:0x%" PRIx64 ":%d:0x%" PRIx64, *memtck_list ? "," : " calls=",
        memtck_regions[region].name, kind, offset, size, value);
}

/* The callbacks of memtck's devices: call them where a device of yours would do its work. */
static inline void memtck_device_write(int region, uint64_t offset, int size, uint64_t value) {
    memtck_call(region, 'w', offset, size, value);
}

static inline uint64_t memtck_device_read(int region, uint64_t offset, int size) {
    uint64_t value = 0;
    for (int i = 0; i < size; i++) { /* what a device shows follows from its seed and the offset */
        uint64_t z = memtck_regions[region].seed + offset + (uint64_t) i;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        value |= ((z ^ (z >> 31)) & 0xff) << (8 * i);
    }
    memtck_call(region, 'r', offset, size, value);
    return size == 8 ? value : value | (~value << (8 * size)); /* the junk above the size must not reach the guest */
}

#include "memtck_line.h"
#include "memtck_time.h"

static inline int memtck_run(const char *greeting) {
    static const char *const statuses[] = {"ok", "rejected", "fault", "unsupported", "error message=malformed"};
    static char input[MEMTCK_LINE];
    size_t length = 0;
    for (ssize_t got; (got = read(0, input + length, sizeof input - length)) > 0;) {
        char *line = input, *end;
        for (length += (size_t) got; (end = memchr(line, '\n', length)) != NULL; line = end + 1) {
            length -= (size_t) (end + 1 - line);
            *end = '\0';
            if (strcmp(line, "bye") == 0) return 0;
            *memtck_said = *(memtck_end = memtck_list) = '\0';
            const char *status = strncmp(line, "hello", 5) == 0 ? greeting
                : statuses[strncmp(line, "time ", 5) == 0 ? memtck_time(line + 5) : memtck_perform(line)];
            printf("%s%s%s\n", status, memtck_said, memtck_list);
        }
        memmove(input, line, length);
        fflush(stdout); /* the input has run dry */
    }
    return length == sizeof input; /* a line has no end */
}
#endif
