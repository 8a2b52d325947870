/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names: hash tables that are all emptied at once, by a new epoch. An epoch is a scenario. A table grows within an
 * epoch and is small again at the beginning of the next, so that ordinary scenarios stay within a processor's cache.
 */
#ifndef MEMTCK_NAMES_H
#define MEMTCK_NAMES_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "limits.h"

typedef struct { uint32_t hash, epoch; const char *name; void *object; } Slot;

typedef struct {
    Slot *slots;                 /* NULL at first */
    uint32_t mask;               /* one less than the number of slots that are looked at */
    uint32_t used, epoch;        /* how many slots are taken in which epoch */
} NameTable;

static uint32_t epoch = 1;

static uint32_t hash_of(const char *name)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (; *name; name++) {
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    }
    return hash;
}

/* The slot of a name, or the free slot where it belongs. A forgotten name leaves a slot without object. */
static Slot *slot_of(const NameTable *table, const char *name, uint32_t hash)
{
    for (uint32_t i = hash;; i++) {
        Slot *slot = &table->slots[i & table->mask];
        if (slot->epoch != epoch || (slot->hash == hash && !strcmp(slot->name, name))) {
            return slot;
        }
    }
}

static Slot *make_slots(uint32_t count)
{
    Slot *slots = calloc(count, sizeof *slots);
    if (!slots) {
        perror("memtck-qemu");
        _exit(1);
    }
    return slots;
}

static void grow(NameTable *table)
{
    NameTable larger = *table;
    larger.mask = 2 * table->mask + 1;
    larger.slots = make_slots(larger.mask + 1);
    for (uint32_t i = 0; i <= table->mask; i++) {
        const Slot *slot = &table->slots[i];
        if (slot->epoch == epoch) {
            *slot_of(&larger, slot->name, slot->hash) = *slot;
        }
    }
    free(table->slots);
    *table = larger;
}

/* Makes sure that a free slot is there. What an earlier epoch left in the table is free. */
static void make_room(NameTable *table)
{
    if (!table->slots) {
        table->slots = make_slots(NAME_SLOTS);
    }
    if (table->epoch != epoch) {
        table->epoch = epoch;
        table->used = 0;
        table->mask = NAME_SLOTS - 1;
    }
    if (table->used > table->mask / 2) {
        grow(table);
    }
}

static void *lookup(const NameTable *table, const char *name)
{
    if (table->epoch != epoch) {
        return NULL;
    }
    Slot *slot = slot_of(table, name, hash_of(name));
    return slot->epoch == epoch ? slot->object : NULL;
}

/* The name must live as long as the epoch. */
static void define(NameTable *table, const char *name, void *object)
{
    make_room(table);
    uint32_t hash = hash_of(name);
    Slot *slot = slot_of(table, name, hash);
    table->used += slot->epoch != epoch;
    *slot = (Slot) { hash, epoch, name, object };
}

#endif
