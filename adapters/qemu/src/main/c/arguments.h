/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The arguments of an operation: a subject, and key=value words.
 */
#ifndef MEMTCK_ARGUMENTS_H
#define MEMTCK_ARGUMENTS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "limits.h"

/* What a handler returns when it refuses; NULL is success. */
typedef const char *Problem;

static const char UNSUPPORTED[] = "unsupported";

#define TRY(expression) do { Problem problem_ = (expression); if (problem_) return problem_; } while (0)

typedef enum {
    KEY_AT, KEY_SIZE, KEY_VALUE, KEY_IN, KEY_PRIO, KEY_ORDER, KEY_LEN, KEY_BYTES, KEY_OF, KEY_OFFSET, KEY_ROOT, KEY_ON,
    KEY_ENDIAN, KEY_VALID, KEY_IMPL, KEY_VALID_UNALIGNED, KEY_IMPL_UNALIGNED, KEY_SEED, KEY_ERRORS, KEY_BACKING,
    KEY_MAX, KEY_OWNER, KEY_MEMTCK, KEY_SHARED, KEY_TARGET, KEY_GRANULE, KEY_IOVA, KEY_TO, KEY_PERM, KEY_SPACE,
    KEY_ACCESS, KEY_WRITTEN, KEY_CLIENT, KEY_REGION, KEY_MATCH, KEY_STEP, KEY_SPAN, KEY_COUNT
} Key;

static const char *const KEY_NAMES[KEY_COUNT] = {
    "at", "size", "value", "in", "prio", "order", "len", "bytes", "of", "offset", "root", "on",
    "endian", "valid", "impl", "valid-unaligned", "impl-unaligned", "seed", "errors", "backing",
    "max", "owner", "memtck", "shared", "target", "granule", "iova", "to", "perm", "space",
    "access", "written", "client", "region", "match", "step", "span",
};

typedef uint64_t KeySet;

#define BIT(key) (UINT64_C(1) << (key))

typedef struct {
    const char *subject;           /* NULL when there is none */
    KeySet present;                /* BIT(key) of each key that was given */
    const char *values[KEY_COUNT];
} Args;

static bool has(const Args *args, Key key)
{
    return args->present & BIT(key);
}

static bool is_name(const char *text)
{
    size_t length = 0;
    for (; text[length]; length++) {
        char c = text[length];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        bool other = (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (!letter && !(other && length > 0)) {
            return false;
        }
    }
    return length > 0 && length <= MAX_NAME;
}

/* ---- values ---- */

/* The value of a hex digit; 16 for anything else. */
static int digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    char lower = (char)(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
}

/* Parses decimal or 0x digits up to *end; false when there are none or the number exceeds 2^64. */
static bool scan_number(const char *text, const char **end, unsigned __int128 *number)
{
    int base = text[0] == '0' && (text[1] == 'x' || text[1] == 'X') ? 16 : 10;
    const char *p = base == 16 ? text + 2 : text;
    const char *first = p;
    unsigned __int128 result = 0;
    for (int d; (d = digit(*p)) < base; p++) {
        result = result * (unsigned)base + (unsigned)d;
        if (result >> 64 && result != (unsigned __int128)1 << 64) {
            return false;
        }
    }
    *end = p;
    *number = result;
    return p > first;
}

static bool parse_u64(const char *text, char terminator, const char **end, uint64_t *number)
{
    unsigned __int128 wide;
    if (!scan_number(text, end, &wide) || wide >> 64 || **end != terminator) {
        return false;
    }
    *number = (uint64_t)wide;
    return true;
}

static Problem get_number(const Args *args, Key key, uint64_t *number)
{
    const char *end;
    return parse_u64(args->values[key], 0, &end, number) ? NULL : "malformed-number";
}

/* A region's size as QEMU takes it: UINT64_MAX stands for 2^64, so that 2^64-1 cannot be said. */
static Problem get_size(const Args *args, Key key, uint64_t *size)
{
    const char *end;
    unsigned __int128 wide;
    if (!scan_number(args->values[key], &end, &wide) || *end) {
        return "malformed-size";
    }
    if (wide == UINT64_MAX) {
        return UNSUPPORTED;
    }
    *size = wide >> 64 ? UINT64_MAX : (uint64_t)wide;
    return *size ? NULL : "size-is-zero";
}

/* FIRST..LAST, both inclusive. */
static Problem get_range(const Args *args, Key key, uint64_t *first, uint64_t *last)
{
    const char *end;
    if (!has(args, key)) {
        return NULL;
    }
    if (!parse_u64(args->values[key], '.', &end, first) || end[1] != '.' || !parse_u64(end + 2, 0, &end, last)) {
        return "malformed-range";
    }
    return *first <= *last ? NULL : "empty-range";
}

/* One of two words; *flag keeps its default when the key is absent. */
static Problem get_choice(const Args *args, Key key, const char *no, const char *yes, bool *flag)
{
    if (!has(args, key)) {
        return NULL;
    }
    *flag = !strcmp(args->values[key], yes);
    return *flag || !strcmp(args->values[key], no) ? NULL : "malformed-choice";
}

static Problem get_priority(const Args *args, int *priority)
{
    *priority = 0;
    if (!has(args, KEY_PRIO)) {
        return NULL;
    }
    const char *text = args->values[KEY_PRIO];
    bool negative = *text == '-';
    const char *end;
    uint64_t magnitude;
    if (!parse_u64(text + negative, 0, &end, &magnitude)) {
        return "malformed-priority";
    }
    if (magnitude > (uint64_t)INT32_MAX + negative) {
        return "priority-out-of-range";
    }
    *priority = (int)(negative ? -(int64_t)magnitude : (int64_t)magnitude);
    return NULL;
}

static bool is_access_size(uint64_t size)
{
    return size == 1 || size == 2 || size == 4 || size == 8;
}

static unsigned char block[MAX_BLOCK]; /* the data of a load, store, fill, poke, peek or inspect */

/* Hex digits into block[]. */
static Problem get_bytes(const Args *args, size_t *length)
{
    const char *text = args->values[KEY_BYTES];
    size_t digits = strlen(text);
    if (digits % 2 || digits > 2 * MAX_BLOCK) {
        return "malformed-bytes";
    }
    for (size_t i = 0; i < digits; i += 2) {
        int high = digit(text[i]), low = digit(text[i + 1]);
        if (high > 15 || low > 15) {
            return "malformed-bytes";
        }
        block[i / 2] = (unsigned char)(high << 4 | low);
    }
    *length = digits / 2;
    return NULL;
}

/* The length of what goes into block[]. */
static Problem get_block_length(const Args *args, uint64_t *length)
{
    TRY(get_number(args, KEY_LEN, length));
    return *length <= MAX_BLOCK ? NULL : "block-too-long";
}

static bool lies_within(uint64_t at, uint64_t length, uint64_t size)
{
    return at <= size && length <= size - at;
}

/* ---- words ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Cuts the next word off the line. NULL at the end of the line or at a comment. */
static char *next_word(char **line)
{
    char *p = *line;
    while (is_blank(*p)) {
        p++;
    }
    if (!*p || *p == '#') {
        return NULL;
    }
    char *word = p;
    while (*p && !is_blank(*p)) {
        p++;
    }
    if (*p) {
        *p++ = 0;
    }
    *line = p;
    return word;
}

static Problem parse_key(char *word, Args *args)
{
    char *equals = strchr(word, '=');
    if (!equals) {
        return "malformed-key";
    }
    *equals = 0;
    for (Key key = 0; key < KEY_COUNT; key++) {
        if (!strcmp(KEY_NAMES[key], word)) {
            if (has(args, key)) {
                return "key-given-twice";
            }
            args->present |= BIT(key);
            args->values[key] = equals + 1;
            return NULL;
        }
    }
    return "unknown-key";
}

/* The rest of the line after the keyword. */
static Problem parse_args(char *line, bool takes_subject, KeySet needs, KeySet allows, Args *args)
{
    if (takes_subject) {
        args->subject = next_word(&line);
        if (!args->subject || !is_name(args->subject)) {
            return "malformed-subject";
        }
    }
    for (char *word; (word = next_word(&line));) {
        TRY(parse_key(word, args));
    }
    if (needs & ~args->present) {
        return "key-is-missing";
    }
    return args->present & ~(needs | allows) ? "key-does-not-belong-here" : NULL;
}

#endif
