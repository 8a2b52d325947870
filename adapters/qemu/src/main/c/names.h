/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Names: hash tables that are all emptied at once, by a new epoch. An epoch is a scenario.
 */
#ifndef MEMTCK_NAMES_H
#define MEMTCK_NAMES_H

#include <stdint.h>
#include <string.h>

#include "limits.h"

typedef struct { uint32_t hash, epoch; const char *name; void *object; } Slot;
typedef Slot NameTable[NAME_SLOTS];

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
static Slot *slot_of(NameTable table, const char *name, uint32_t hash)
{
    for (uint32_t i = hash;; i++) {
        Slot *slot = &table[i & (NAME_SLOTS - 1)];
        if (slot->epoch != epoch || (slot->hash == hash && !strcmp(slot->name, name))) {
            return slot;
        }
    }
}

static void *lookup(NameTable table, const char *name)
{
    Slot *slot = slot_of(table, name, hash_of(name));
    return slot->epoch == epoch ? slot->object : NULL;
}

/* The name must live as long as the epoch. */
static void define(NameTable table, const char *name, void *object)
{
    uint32_t hash = hash_of(name);
    *slot_of(table, name, hash) = (Slot) { hash, epoch, name, object };
}

#endif
