/* The protocol of memtck, in C99 on POSIX: keep it. agent.c shows how it is used. */
#ifndef MEMTCK_AGENT_H
#define MEMTCK_AGENT_H
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MEMTCK_REGIONS = 64, MEMTCK_NAME = 128, MEMTCK_BLOCK = 1 << 16, MEMTCK_LINE = 1 << 18 };
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

static void memtck_call(int region, char kind, uint64_t offset, int size, uint64_t value) {
    if (memtck_end > memtck_list + MEMTCK_LINE - 512) return;
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

static int memtck_region(const char *name) {
    for (int i = 0; name && i < memtck_count; i++) if (strcmp(memtck_regions[i].name, name) == 0) return i;
    return -1;
}

/* Carries out a line: an operation, a name, and keys with their values. What comes before RESET is a kind of region. */
static memtck_status memtck_perform(char *line) {
    enum { RESET = 4, ADD, FILL, SPACE, READ, WRITE, LOAD, STORE, FLATVIEW, FIND, OPERATIONS };
    static const char *const operations[][2] = {{"container", "size"}, {"ram", "size"}, {"rom", "size"},
        {"mmio", "size seed"}, {"reset", ""}, {"add", "in at"}, {"fill", "at bytes"}, {"space", "root"},
        {"read", "at size order"}, {"write", "at size value order"}, {"load", "at len"}, {"store", "at bytes"},
        {"flatview", ""}, {"find", "at"}};
    enum { AT, SIZE, VALUE, LEN, SEED, BYTES, IN, ROOT, ORDER, KEYS };
    static const char *const keys[] = {"at", "size", "value", "len", "seed", "bytes", "in", "root", "order"};
    static const char hex[] = "0123456789abcdef";
    static uint8_t bytes[MEMTCK_BLOCK];
    const char *word[KEYS] = {0}, *keyword = strtok(line, " \r"), *name = strtok(NULL, " \r");
    uint64_t number[KEYS] = {0}, value;
    size_t length = 0, operation = 0;
    while (operation < OPERATIONS && (!keyword || strcmp(keyword, operations[operation][0]) != 0)) operation++;
    if (operation == OPERATIONS) return MEMTCK_UNSUPPORTED;
    const char *takes = operations[operation][1];
    for (char *pair; (pair = strtok(NULL, " \r")) != NULL;) {
        char *text = pair + strcspn(pair, "=");
        int key = 0;
        if (*text) *text++ = '\0';
        while (key < KEYS && strcmp(pair, keys[key]) != 0) key++;
        if (key == KEYS || !strstr(takes, pair)) return MEMTCK_UNSUPPORTED;
        size_t digits = strspn(text, hex);
        if ((key < BYTES && digits == 0) || (key == BYTES && text[digits])) return MEMTCK_ERROR;
        word[key] = text;
        if (key < BYTES) number[key] = strtoull(text, &text, 0);
        for (; key == BYTES && length < MEMTCK_BLOCK && text[0] && text[1]; text += 2)
            bytes[length++] = (uint8_t) ((strchr(hex, text[0]) - hex) * 16 + (strchr(hex, text[1]) - hex));
        if (key <= BYTES && *text) return MEMTCK_ERROR;
    }
    for (int key = 0; key < KEYS; key++)
        if (!word[key] && key != SEED && key != ORDER && strstr(takes, keys[key])) return MEMTCK_ERROR;
    if (number[LEN] > MEMTCK_BLOCK || (word[SIZE] && operation >= READ && number[SIZE] - 1 > 7)) return MEMTCK_ERROR;
    int region = memtck_region(name), container = memtck_region(word[IN] ? word[IN] : word[ROOT]);
    bool big = word[ORDER] && strcmp(word[ORDER], "be") == 0;
    memtck_status status;
    switch (operation) {
    case RESET: memtck_count = 0; return bus_reset();
    case ADD: return bus_add(region, container, number[AT]);
    case FILL: return bus_fill(region, number[AT], length, bytes);
    case SPACE: return bus_open(container);
    case READ:
        status = bus_read(number[AT], (int) number[SIZE], big, &value);
        if (status == MEMTCK_OK) sprintf(memtck_said, " value=0x%" PRIx64, value);
        return status;
    case WRITE: return bus_write(number[AT], (int) number[SIZE], big, number[VALUE]);
    case LOAD:
        status = bus_load(number[AT], (size_t) number[LEN], memset(bytes, 0, sizeof bytes));
        char *end = memtck_said + sprintf(memtck_said, "%s", number[LEN] > 0 ? " bytes=" : "");
        for (size_t i = 0; i < number[LEN]; i++) end += sprintf(end, "%02x", bytes[i]);
        return status;
    case STORE: return bus_store(number[AT], length, bytes);
    case FLATVIEW: return bus_view(0, UINT64_MAX);
    case FIND: status = bus_view(number[AT], number[AT]); return status || *memtck_list ? status : MEMTCK_REJECTED;
    default:
        if (!name || region >= 0 || memtck_count == MEMTCK_REGIONS || number[SIZE] == 0) return MEMTCK_ERROR;
        bool whole = strcmp(word[SIZE], "0x10000000000000000") == 0; /* 2^64 is more than a number holds */
        sprintf(memtck_regions[memtck_count].name, "%.*s", MEMTCK_NAME, name);
        memtck_regions[memtck_count].seed = number[SEED];
        status = bus_create(memtck_count, (memtck_kind) operation, whole ? UINT64_MAX : number[SIZE] - 1);
        return memtck_count += status == MEMTCK_OK, status;
    }
}

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
            const char *status = strncmp(line, "hello", 5) == 0 ? greeting : statuses[memtck_perform(line)];
            printf("%s%s%s\n", status, memtck_said, memtck_list);
        }
        memmove(input, line, length);
        fflush(stdout); /* the input has run dry */
    }
    return length == sizeof input; /* a line has no end */
}
#endif
