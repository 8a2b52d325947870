/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Deaths: learning from QEMU itself that it has finalised a region or an owner.
 *
 * An owner is an object of a type of our own, whose finaliser tells. QEMU checks that the type is large enough. A region's type is QEMU's, but the last thing
 * that QEMU does to any object is to call the function by which its memory is to be freed; a region's memory is ours,
 * so that the function is free to be ours, too.
 */
#ifndef MEMTCK_DEATHS_H
#define MEMTCK_DEATHS_H

#include "output.h"
#include "topology.h"

static const char OWNER_TYPE[] = "memtck-owner";

typedef struct { Opaque head; Owner *owner; } OwnerObject;

static size_t owners_doomed;     /* of this scenario: alive, but without their creator's reference */
static size_t owners_in_qemu;    /* of all scenarios in the arena: after a reset they live until RCU is through */

static const char *deaths[MAX_REGIONS + MAX_OWNERS]; /* names, since the reply before */
static size_t death_count;

/* What a reset brings to an end belongs to a scenario of the past and is not told. */
static void note_death(uint32_t of_epoch, const char *name)
{
    if (of_epoch == epoch) {
        deaths[death_count++] = name;
    }
}

static void region_died(void *object)
{
    Region *region = (Region *)((char *)object - offsetof(Region, mr));
    region->dead = true;
    if (region->container) { /* QEMU has taken it out, since 10.2 */
        unlink_from_container(region);
    }
    while (region->children) { /* QEMU has taken them out */
        Region *child = region->children;
        region->children = child->sibling;
        child->container = child->sibling = NULL;
    }
    if (region->caller_memory) {
        munmap(region->caller_memory, region->caller_size);
    }
    note_death(region->epoch, region->name);
}

static void watch_region(Region *region)
{
    ((Object *)&region->mr)->free = region_died;
}

static void owner_died(void *object)
{
    Owner *owner = ((OwnerObject *)object)->owner;
    owner->dead = true;
    owners_in_qemu -= is_in_arena(owner);
    owners_doomed -= owner->epoch == epoch;
    note_death(owner->epoch, owner->name);
}

static void register_owner_type(void)
{
    TypeInfo info = {
        .name = OWNER_TYPE,
        .parent = owners_parent_type(),
        .instance_size = sizeof(OwnerObject),
        .instance_finalize = owner_died,
    };
    type_register_static(&info);
}

/* Frees what waits, until no more die of it. */
static void settle(unsigned drains)
{
    while (drains > 0) {
        size_t before = death_count;
        drain();
        drains -= death_count == before;
    }
}

static void put_deaths(void)
{
    for (size_t i = 0; i < death_count; i++) {
        put(i ? "," : " finalized=");
        put(deaths[i]);
    }
    death_count = 0;
}

#endif
