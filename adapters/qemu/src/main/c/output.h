/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Output: replies gather in one buffer.
 */
#ifndef MEMTCK_OUTPUT_H
#define MEMTCK_OUTPUT_H

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "limits.h"

static int output_fd;
static char *out;
static size_t out_length, out_capacity;

static void flush_output(void)
{
    for (size_t done = 0; done < out_length;) {
        ssize_t n = write(output_fd, out + done, out_length - done);
        if (n < 0 && errno != EINTR) {
            _exit(1); /* the kit is gone */
        }
        done += n > 0 ? (size_t)n : 0;
    }
    out_length = 0;
}

static char *reserve(size_t bytes)
{
    if (out_capacity - out_length < bytes) {
        out_capacity = 2 * (out_length + bytes) + FLUSH_AT;
        out = realloc(out, out_capacity);
        if (!out) {
            perror("memtck-qemu");
            _exit(1);
        }
    }
    return out + out_length;
}

static void put(const char *text)
{
    size_t length = strlen(text);
    memcpy(reserve(length), text, length);
    out_length += length;
}

static void put_char(char c)
{
    *reserve(1) = c;
    out_length++;
}

static const char HEX_DIGITS[] = "0123456789abcdef";

static void put_hex(uint64_t value)
{
    char *to = reserve(18);
    int digits = value ? (67 - __builtin_clzll(value)) / 4 : 1;
    to[0] = '0';
    to[1] = 'x';
    for (int i = digits + 1; i >= 2; i--, value >>= 4) {
        to[i] = HEX_DIGITS[value & 15];
    }
    out_length += 2 + (size_t)digits;
}

static void put_decimal(uint64_t value)
{
    out_length += (size_t)sprintf(reserve(21), "%llu", (unsigned long long)value);
}

/* " bytes=" and the bytes, or nothing for none. */
static void put_bytes(const unsigned char *bytes, size_t length)
{
    if (length == 0) {
        return;
    }
    put(" bytes=");
    char *to = reserve(2 * length);
    for (size_t i = 0; i < length; i++) {
        to[2 * i] = HEX_DIGITS[bytes[i] >> 4];
        to[2 * i + 1] = HEX_DIGITS[bytes[i] & 15];
    }
    out_length += 2 * length;
}

#endif
