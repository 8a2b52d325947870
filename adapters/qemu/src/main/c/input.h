/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Input: one line at a time out of big reads.
 */
#ifndef MEMTCK_INPUT_H
#define MEMTCK_INPUT_H

#include <poll.h>
#include <stdbool.h>

#include "output.h"

static int input_fd;
static char in[MAX_LINE + 1];
static size_t in_start, in_end;

static bool input_is_waiting(void)
{
    struct pollfd ready = { .fd = input_fd, .events = POLLIN };
    return poll(&ready, 1, 0) > 0;
}

/* Reads more behind in_end. False at the end of the input. */
static bool read_more(void)
{
    if (out_length && (out_length >= FLUSH_AT || !input_is_waiting())) {
        flush_output();
    }
    ssize_t n;
    do {
        n = read(input_fd, in + in_end, sizeof in - in_end);
    } while (n < 0 && errno == EINTR);
    in_end += n > 0 ? (size_t)n : 0;
    return n > 0;
}

/* The next line without its end, or NULL at the end of the input. A line that is too long comes cut, with *cut set. */
static char *next_line(bool *cut)
{
    size_t scanned = in_start;
    for (*cut = false;;) {
        char *end = memchr(in + scanned, '\n', in_end - scanned);
        if (end) {
            char *line = in + in_start;
            *end = 0;
            in_start = (size_t)(end - in) + 1;
            return line;
        }
        if (in_start > 0) {
            memmove(in, in + in_start, in_end - in_start);
            in_end -= in_start;
            in_start = 0;
        }
        if (in_end == sizeof in) { /* drop what came so far and look for the end of the line */
            *cut = true;
            in_end = 0;
        }
        scanned = in_end;
        if (!read_more()) {
            return NULL;
        }
    }
}

#endif
