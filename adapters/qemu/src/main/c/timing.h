/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Measuring: `time COUNT OPERATION [; OPERATION]...` carries out operations again and again between two looks at the
 * clock. All names and numbers of an access are looked up beforehand, so that what is left is a loop around QEMU's own
 * function. Another operation is its handler, with its arguments cut apart beforehand: it still looks its region up by
 * name and reads its numbers, some ten nanoseconds where nothing of QEMU takes less than that.
 */
#ifndef MEMTCK_TIMING_H
#define MEMTCK_TIMING_H

#include <time.h>

#include "effects.h"
#include "operations.h"

typedef enum { TIMED_READ, TIMED_WRITE, TIMED_LOAD, TIMED_STORE, TIMED_COPY, TIMED_OTHER } TimedKind;

typedef struct {
    TimedKind kind;
    const Operation *operation;  /* of TIMED_OTHER */
    Args args;
    Access access;               /* of the others; its address is that of the next time */
    uint64_t value;              /* of a write */
    uint64_t start, offset;      /* the first address, and how far the next one is from it */
    uint64_t step, span;
    uint64_t to;                 /* of a copy */
    uint64_t length;             /* of a block, bytes */
    unsigned char *bytes;        /* of a block */
} Timed;

static unsigned char copied[MAX_COPY];

/* ---- before the clock runs ---- */

static Problem get_walk(const Args *args, Timed *timed)
{
    timed->step = 0;
    timed->span = 1;
    if (has(args, KEY_STEP) != has(args, KEY_SPAN)) {
        return "step-and-span-belong-together";
    }
    if (!has(args, KEY_STEP)) {
        return NULL;
    }
    TRY(get_number(args, KEY_STEP, &timed->step));
    TRY(get_number(args, KEY_SPAN, &timed->span));
    return timed->step < timed->span ? NULL : "step-is-not-below-span";
}

static Problem get_timed_access(const Args *args, Timed *timed)
{
    TRY(get_access(args, &timed->access));
    timed->start = timed->access.at;
    if (timed->kind == TIMED_WRITE) {
        TRY(get_number(args, KEY_VALUE, &timed->value));
    }
    return get_walk(args, timed);
}

static Problem get_timed_block(const Args *args, Timed *timed)
{
    Space *space;
    TRY(find_space(args->subject, &space));
    timed->access.as = &space->as;
    TRY(get_number(args, KEY_AT, &timed->access.at));
    timed->bytes = timed->kind == TIMED_COPY ? copied : block;
    if (timed->kind == TIMED_LOAD) {
        return get_block_length(args, &timed->length);
    }
    if (timed->kind == TIMED_COPY) {
        TRY(get_number(args, KEY_TO, &timed->to));
        TRY(get_number(args, KEY_LEN, &timed->length));
        return timed->length - 1 < MAX_COPY ? NULL : "not-a-length-of-a-copy";
    }
    size_t length;
    TRY(get_bytes(args, &length));
    timed->length = length;
    timed->bytes = memcpy((char *)args->values[KEY_BYTES], block, length); /* the digits have had their day */
    return NULL;
}

static const Operation COPY = { "copy", NULL, true, BIT(KEY_TO) | RANGE_KEYS, 0 };

static TimedKind kind_of(const Operation *operation)
{
    Problem (*handler)(const Args *) = operation->handler;
    return operation == &COPY ? TIMED_COPY
        : handler == op_read ? TIMED_READ
        : handler == op_write ? TIMED_WRITE
        : handler == op_load ? TIMED_LOAD
        : handler == op_store ? TIMED_STORE : TIMED_OTHER;
}

/* These take away what was looked up beforehand, or speak to the kit. */
static bool is_never_timed(const Operation *operation)
{
    return operation->handler == op_reset || operation->handler == op_hello || operation->handler == op_bye;
}

static Problem parse_timed(char *text, bool alone, Timed *timed)
{
    const char *keyword = next_word(&text);
    if (!keyword) {
        return "operation-is-missing";
    }
    const Operation *operation = strcmp(keyword, COPY.keyword) ? find_operation(keyword) : &COPY;
    if (!operation) {
        return strcmp(keyword, "time") ? UNSUPPORTED : "time-within-time";
    }
    if (is_never_timed(operation)) {
        return "is-never-timed";
    }
    if (operation->handler == op_unspace && !alone) {
        return "unspace-is-timed-alone";
    }
    *timed = (Timed) { .kind = kind_of(operation), .operation = operation, .span = 1 };
    bool walks = timed->kind == TIMED_READ || timed->kind == TIMED_WRITE;
    KeySet allows = operation->allows | (walks ? BIT(KEY_STEP) | BIT(KEY_SPAN) : 0);
    TRY(parse_args(text, operation->takes_subject, operation->needs, allows, &timed->args));
    return walks ? get_timed_access(&timed->args, timed)
        : timed->kind == TIMED_OTHER ? NULL : get_timed_block(&timed->args, timed);
}

/* All operations of the line, which are separated by semicolons. */
static Problem parse_all_timed(char *text, Timed *all, size_t *count)
{
    bool alone = !strchr(text, ';');
    for (*count = 0; text; ++*count) {
        char *end = strchr(text, ';');
        if (end) {
            *end++ = 0;
        }
        if (*count == MAX_TIMED) {
            return "too-many-operations";
        }
        TRY(parse_timed(text, alone, &all[*count]));
        text = end;
    }
    return NULL;
}

/* ---- while the clock runs ---- */

static const char REPLIED[] = ""; /* a problem that is no error: what there is to say stands in the output */

/* The access of now, and the address of the next one, without a division. */
static inline MemTxResult access_once(Timed *timed)
{
    MemTxResult result = MEMTX_OK;
    Access *access = &timed->access;
    lookup_count = 0;
    switch (timed->kind) {
    case TIMED_READ: load_value(access, &result); break;
    case TIMED_WRITE: store_value(access, timed->value, &result); break;
    case TIMED_LOAD:
        return address_space_rw(access->as, access->at, UNSPECIFIED, timed->bytes, timed->length, false);
    case TIMED_STORE:
        return address_space_rw(access->as, access->at, UNSPECIFIED, timed->bytes, timed->length, true);
    default:
        result = address_space_rw(access->as, access->at, UNSPECIFIED, timed->bytes, timed->length, false);
        return result | address_space_rw(access->as, timed->to, UNSPECIFIED, timed->bytes, timed->length, true);
    }
    uint64_t rest = timed->span - timed->step;
    timed->offset = timed->offset < rest ? timed->offset + timed->step : timed->offset - rest;
    access->at = timed->start + timed->offset;
    return result;
}

/* Calls a handler and forgets what it writes, if that is ok. */
static Problem handle_once(const Timed *timed)
{
    size_t start = out_length;
    lookup_count = 0;
    TRY(timed->operation->handler(&timed->args));
    page_count = 0;
    if (out_length - start >= 2 && memcmp(out + start, "ok", 2)) {
        return REPLIED;
    }
    out_length = start;
    return lookup_count > MAX_LOOKUPS ? "too-many-translations" : NULL;
}

static Problem perform_all(Timed *all, size_t count)
{
    for (Timed *timed = all; timed < all + count; timed++) {
        if (timed->kind == TIMED_OTHER) {
            TRY(handle_once(timed));
            continue;
        }
        MemTxResult result = access_once(timed);
        if (result != MEMTX_OK) {
            put_status(result);
            return REPLIED;
        }
    }
    return NULL;
}

/* ---- the clock ---- */

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * UINT64_C(1000000000) + (uint64_t)time.tv_nsec;
}

/* In QEMU another thread frees what changes leave behind. Here it gets its turn while the clock stands. */
static Problem repeat(Timed *all, size_t count, uint64_t times, uint64_t *nanos)
{
    uint64_t begun = now();
    for (uint64_t i = 0; i < times; i++) {
        TRY(perform_all(all, count));
        if (pending - pending_checked >= PENDING_CHECK) {
            *nanos += now() - begun;
            if (garbage_reaches(2)) {
                reclaim();
            }
            begun = now();
        }
    }
    *nanos += now() - begun;
    return NULL;
}

/* Deaths, signals and the like of what was timed are told to nobody. */
static void forget_effects(void)
{
    size_t start = out_length;
    if (owners_doomed > 0) {
        settle(unsettled);
    }
    unsettled = 0;
    put_effects();
    out_length = start;
}

static Problem time_operations(char *line)
{
    static Timed all[MAX_TIMED];
    const char *number = next_word(&line), *end;
    uint64_t times, nanos = 0;
    size_t count;
    if (!number || !parse_u64(number, 0, &end, &times) || times == 0 || times > MAX_TIMES) {
        return "not-a-count";
    }
    TRY(parse_all_timed(line, all, &count));
    allow_huge_pages(true);
    is_recording = false;
    Problem problem = repeat(all, count, times, &nanos);
    is_recording = true;
    if (!problem) {
        put("ok nanos=");
        put_decimal(nanos);
    }
    forget_effects();
    return problem == REPLIED ? NULL : problem;
}

#endif
