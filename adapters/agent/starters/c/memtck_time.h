/* How an agent of memtck measures itself: keep it. memtck_agent.h includes it. */
#ifndef MEMTCK_TIME_H
#define MEMTCK_TIME_H
#include <time.h>

enum { MEMTCK_TIMED = 16 }; /* operations in a line */
static memtck_operation memtck_timed[MEMTCK_TIMED];
static uint64_t memtck_offsets[MEMTCK_TIMED]; /* how far each has walked */

static uint64_t memtck_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
}

/* The operations of a line, looked up beforehand. A region that the line itself makes is not there yet. */
static memtck_status memtck_parse_timed(char *line, int *count) {
    for (*count = 0; line; ++*count) {
        char *end = strchr(line, ';');
        if (end) *end++ = '\0';
        if (*count == MEMTCK_TIMED || line[strspn(line, " ")] == '\0') return MEMTCK_ERROR;
        memtck_status status = memtck_parse(line, true, &memtck_timed[*count]);
        if (status) return status;
        if (memtck_timed[*count].operation == MEMTCK_RESET) return MEMTCK_UNSUPPORTED;
        memtck_offsets[*count] = 0;
        line = end;
    }
    return MEMTCK_OK;
}

/* An access that walks is step bytes further each time, and begins again after span bytes. */
static void memtck_walk(memtck_operation *op, uint64_t *offset) {
    uint64_t step = op->number[MK_STEP], rest = op->number[MK_SPAN] - step;
    bool again = *offset >= rest;
    *offset = again ? *offset - rest : *offset + step;
    op->number[MK_AT] += again ? 0 - rest : step;
}

static memtck_status memtck_repeat(int count, uint64_t times) {
    for (uint64_t time = 0; time < times; time++)
        for (int i = 0; i < count; i++) {
            memtck_status status = memtck_carry_out(&memtck_timed[i]);
            if (status) return status;
            if (memtck_timed[i].number[MK_SPAN]) memtck_walk(&memtck_timed[i], &memtck_offsets[i]);
        }
    return MEMTCK_OK;
}

/* Carries out what follows `time`: COUNT OPERATION [; OPERATION]... The clock runs when everything is looked up. */
static memtck_status memtck_time(char *line) {
    char *rest;
    uint64_t times = strtoull(line, &rest, 10);
    int count;
    if (times == 0 || times > 1000000000 || *rest != ' ') return MEMTCK_ERROR;
    memtck_status status = memtck_parse_timed(rest, &count);
    if (status) return status;
    memtck_quiet = true;
    uint64_t begun = memtck_nanos();
    status = memtck_repeat(count, times);
    uint64_t nanos = memtck_nanos() - begun;
    memtck_quiet = false;
    *memtck_list = '\0';
    if (status == MEMTCK_OK) sprintf(memtck_said, " nanos=%" PRIu64, nanos);
    return status;
}
#endif
