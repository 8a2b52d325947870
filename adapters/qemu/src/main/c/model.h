/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Regions, spaces and owners: what we know of each, around QEMU's own object.
 *
 * They are carved from arenas. They cannot be reused right after a reset: flat views refer to them until RCU has
 * reclaimed those. A scenario owns what lies between its start mark and the used mark; a reset begins again at the
 * front now and then. The memory is reserved, and touched only as far as it is used: a scenario may have far more
 * regions than those usually do which share the front of the arena.
 */
#ifndef MEMTCK_MODEL_H
#define MEMTCK_MODEL_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "arguments.h"
#include "names.h"
#include "versions.h"

typedef enum { CONTAINER, RAM, ROM, ROM_DEVICE, MMIO, IOMMU, ALIAS, RESERVATION } Kind;
typedef enum { ANON, RESIZEABLE, FILE_BACKED, CALLER } Backing;

typedef struct Region Region;

typedef struct {
    char name[MAX_NAME + 1];
    uint32_t epoch;              /* the scenario it belongs to */
    void *object;                /* QEMU's; gone when dead */
    bool has_creator, dead;
} Owner;

typedef struct {
    char name[MAX_NAME + 1];
    bool open;
    Region *root;
    bool listens;
    MemoryListener listener;     /* see listeners.h */
    AddressSpace as;
} Space;

struct Region {
    char name[MAX_NAME + 1];
    Kind kind;
    uint32_t epoch;              /* the scenario it belongs to */
    bool dead;                   /* QEMU has finalised it; the memory stays until RCU is through */
    Owner *owner;                /* NULL when it belongs to the machine */
    Region *container;           /* NULL when it is not mapped */
    Region *children, *sibling;  /* our own copy of the tree, for the checks QEMU does not make */
    Region **link;               /* what points to this one among the children of its container */
    Region *target;              /* of an alias */
    unsigned visited;            /* stamp of the last walk that came here */
    unsigned refs, pins;         /* uses that are open */
    uint64_t ram_size;           /* bytes of the block that are in use, whatever the region is resized to; 0: no RAM */
    uint64_t ram_max;            /* the most that resizeable RAM may use */
    Backing backing;             /* of RAM */
    int file;                    /* of FILE_BACKED; QEMU closes it */
    void *caller_memory;         /* of CALLER; ours */
    uint64_t caller_size;        /* bytes of it */
    bool is_logging;
    Space *translates_to;        /* of an IOMMU region */
    uint64_t granule;            /* of an IOMMU region, bytes */
    uint64_t seed;               /* of a device, as are the next three */
    bool has_errors;
    uint64_t errors_first, errors_last;
    MemoryRegionOps ops;
    MemoryRegion mr;
};

static Region *regions;
static size_t regions_start, regions_used;
static Space *spaces;
static size_t spaces_start, spaces_used;
static size_t open_spaces;
static Owner *owners;
static size_t owners_start, owners_used;

static NameTable region_names, space_names, owner_names;

static void *reserve_memory(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
        perror("memtck-qemu");
        _exit(1);
    }
    return memory;
}

static void make_arenas(void)
{
    regions = reserve_memory((FEW_REGIONS + MAX_REGIONS) * sizeof(Region));
    spaces = reserve_memory(ARENA_SCENARIOS * MAX_SPACES * sizeof(Space));
    owners = reserve_memory(ARENA_SCENARIOS * MAX_OWNERS * sizeof(Owner));
}

/* Else it is of an arena that was given up. */
static bool is_in_arena(const Owner *owner)
{
    return (uintptr_t)owner - (uintptr_t)owners < ARENA_SCENARIOS * MAX_OWNERS * sizeof(Owner);
}

static bool arenas_may_fill_up(void)
{
    return regions_used > FEW_REGIONS || spaces_used > (ARENA_SCENARIOS - 1) * MAX_SPACES
        || owners_used > (ARENA_SCENARIOS - 1) * MAX_OWNERS;
}

static void begin_arenas_again(void)
{
    regions_start = regions_used = 0;
    spaces_start = spaces_used = 0;
    owners_start = owners_used = 0;
}

static Problem find_region(const char *name, Region **region)
{
    *region = lookup(&region_names, name);
    return !*region ? "no-such-region" : (*region)->dead ? "region-is-gone" : NULL;
}

static Problem find_space(const char *name, Space **space)
{
    return (*space = lookup(&space_names, name)) ? NULL : "no-such-space";
}

static Problem find_owner(const char *name, Owner **owner)
{
    *owner = lookup(&owner_names, name);
    return !*owner ? "no-such-owner" : (*owner)->dead ? "owner-is-gone" : NULL;
}

/* Regions and owners share one set of names; those of the dead stay taken. */
static bool is_taken(const char *name)
{
    return lookup(&region_names, name) || (owners_used > owners_start && lookup(&owner_names, name));
}

/* Our region around QEMU's, or NULL when it is none of ours (such as QEMU's catch-all for unassigned memory). */
static Region *region_of(const MemoryRegion *mr)
{
    uintptr_t first = (uintptr_t)regions, at = (uintptr_t)mr;
    if (at < first || at >= first + regions_used * sizeof(Region)) {
        return NULL;
    }
    return &regions[(at - first) / sizeof(Region)];
}

/* Whether a region has so many bytes, at least one, from an offset on. Its size of 2^64 is UINT64_MAX in QEMU. */
static bool reaches_as_far(Region *region, uint64_t at, uint64_t length)
{
    uint64_t last = at + length - 1, size = memory_region_size(&region->mr);
    return last >= at && (last < size || size == UINT64_MAX);
}

/* QEMU's object that owns a region, as its init functions want it. */
static void *owner_object(const Region *region)
{
    return region->owner ? region->owner->object : NULL;
}

/*
 * The name that QEMU is told. With it a region becomes a child of its owner, or, without an owner, of the machine until
 * become_orphan(); without a name our reference is the only one.
 */
static const char *qemu_name(const Region *region)
{
    return region->owner || regions_need_names() ? region->name : NULL;
}

/* Takes what has no owner from the machine's object, so that our reference is the only one. */
static void become_orphan(Region *region)
{
    if (!region->owner && qemu_name(region)) {
        object_ref(&region->mr);
        object_unparent(&region->mr);
    }
}

/* ---- our own copy of the tree ---- */

static void put_in(Region *sub, Region *container)
{
    sub->container = container;
    sub->sibling = container->children;
    sub->link = &container->children;
    if (sub->sibling) {
        sub->sibling->link = &sub->sibling;
    }
    container->children = sub;
}

static void unlink_from_container(Region *sub)
{
    *sub->link = sub->sibling;
    if (sub->sibling) {
        sub->sibling->link = sub->link;
    }
    sub->container = sub->sibling = NULL;
}

#endif
