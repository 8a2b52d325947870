/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Pins: host windows on guest memory. On RAM a window is the memory itself; else it is QEMU's one bounce buffer.
 */
#ifndef MEMTCK_PINS_H
#define MEMTCK_PINS_H

#include "map.h"
#include "topology.h"

typedef struct {
    char name[MAX_NAME + 1];
    unsigned char *window;       /* NULL when the slot is free */
    uint64_t length;             /* bytes of the window */
    bool is_write;
    bool is_copy;
    Space *space;
    Region *region;              /* NULL when it lies on none */
} Pin;

static Pin pins[MAX_PINS];
static size_t pins_used;         /* slots in front of which all that are in use lie */

static Pin *pin_named(const char *name)
{
    for (size_t i = 0; i < pins_used; i++) {
        if (pins[i].window && !strcmp(pins[i].name, name)) {
            return &pins[i];
        }
    }
    return NULL;
}

static Problem find_pin(const char *name, Pin **pin)
{
    return (*pin = pin_named(name)) ? NULL : "no-such-pin";
}

static Pin *free_pin(void)
{
    for (size_t i = 0; i < pins_used; i++) {
        if (!pins[i].window) {
            return &pins[i];
        }
    }
    return pins_used < MAX_PINS ? &pins[pins_used] : NULL;
}

/* Opens the window; the length becomes what QEMU grants. */
static bool map_window(Pin *pin, uint64_t at)
{
    uint64_t offset;
    pin->region = target_of(pin->space, at, pin->is_write, &offset);
    pin->window = address_space_map(&pin->space->as, at, &pin->length, pin->is_write, UNSPECIFIED);
    if (!pin->window) {
        return false;
    }
    pin->is_copy = !memory_region_from_host(pin->window, &offset);
    if (pin->is_copy && pin->is_write) {
        memset(pin->window, 0, pin->length); /* else it shows what was in the heap */
    }
    if (pin->region) {
        pin->region->pins++;
    }
    return true;
}

static bool has_copies(const Space *space)
{
    for (size_t i = 0; i < pins_used; i++) {
        if (pins[i].window && pins[i].is_copy && pins[i].space == space) {
            return true;
        }
    }
    return false;
}

static Problem op_pin(const Args *args)
{
    Pin fresh = { 0 };
    uint64_t at;
    TRY(find_space(args->values[KEY_SPACE], &fresh.space));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_block_length(args, &fresh.length));
    TRY(get_choice(args, KEY_ACCESS, "r", "w", &fresh.is_write));
    if (pin_named(args->subject)) {
        return "name-is-taken";
    }
    if (fresh.length == 0) {
        return "empty-range";
    }
    Pin *pin = free_pin();
    if (!pin) {
        return "too-many-pins";
    }
    strcpy(fresh.name, args->subject);
    if (!map_window(&fresh, at)) {
        put("rejected"); /* the bounce buffer is in use */
        return NULL;
    }
    *pin = fresh;
    if (pin == &pins[pins_used]) {
        pins_used++;
    }
    put("ok length=");
    put_hex(pin->length);
    return NULL;
}

static Problem op_poke(const Args *args)
{
    Pin *pin;
    uint64_t at;
    size_t length;
    TRY(find_pin(args->subject, &pin));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_bytes(args, &length));
    if (!pin->is_write) {
        return "window-is-for-reading";
    }
    if (!lies_within(at, length, pin->length)) {
        return "beyond-the-window";
    }
    memcpy(pin->window + at, block, length);
    return NULL;
}

static Problem op_peek(const Args *args)
{
    Pin *pin;
    uint64_t at, length;
    TRY(find_pin(args->subject, &pin));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_block_length(args, &length));
    if (!lies_within(at, length, pin->length)) {
        return "beyond-the-window";
    }
    put("ok");
    put_bytes(pin->window + at, length);
    return NULL;
}

static void unmap_window(Pin *pin, bool is_write, uint64_t written)
{
    address_space_unmap(&pin->space->as, pin->window, pin->length, is_write, written);
    if (pin->region) {
        pin->region->pins--;
    }
    pin->window = NULL;
    while (pins_used > 0 && !pins[pins_used - 1].window) {
        pins_used--;
    }
    unsettle(DRAINS_OF_A_CHANGE);
}

/* A copy is written through the space; when that is closed, what was to be written is lost. */
static Problem op_unpin(const Args *args)
{
    Pin *pin;
    uint64_t written;
    TRY(find_pin(args->subject, &pin));
    TRY(get_number(args, KEY_WRITTEN, &written));
    if (written > (pin->is_write ? pin->length : 0)) {
        return pin->is_write ? "beyond-the-window" : "window-is-for-reading";
    }
    unmap_window(pin, pin->is_write && (pin->space->open || !pin->is_copy), written);
    return NULL;
}

static void release_pins(void)
{
    for (size_t i = pins_used; i-- > 0;) {
        if (pins[i].window) {
            unmap_window(&pins[i], false, 0);
        }
    }
}

#endif
