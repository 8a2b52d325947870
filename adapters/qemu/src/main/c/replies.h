/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * From a line to a reply.
 */
#ifndef MEMTCK_REPLIES_H
#define MEMTCK_REPLIES_H

#include "timing.h"

static Problem execute(char *line)
{
    char *keyword = next_word(&line);
    if (!keyword) {
        return "empty-line";
    }
    const Operation *operation = find_operation(keyword);
    if (!operation) {
        return strcmp(keyword, "time") ? UNSUPPORTED : time_operations(line);
    }
    Args args = { 0 };
    TRY(parse_args(line, operation->takes_subject, operation->needs, operation->allows, &args));
    TRY(operation->handler(&args));
    if (call_count > MAX_CALLS) {
        return "too-many-calls";
    }
    return lookup_count > MAX_LOOKUPS ? "too-many-translations" : NULL;
}

static void answer(char *line, bool cut)
{
    size_t start = out_length;
    call_count = lookup_count = 0;
    unsettled = 0;
    Problem problem = cut ? "line-too-long" : execute(line);
    if (owners_doomed > 0) {
        settle(unsettled);
    }
    if (problem) {
        out_length = start;
        put(problem == UNSUPPORTED ? "" : "error message=");
        put(problem);
    } else {
        if (out_length == start) {
            put("ok");
        }
        put_effects();
    }
    put_char('\n');
    if (out_length >= FLUSH_AT) {
        flush_output();
    }
    if (garbage_reaches(2)) {
        reclaim();
    }
}

#endif
