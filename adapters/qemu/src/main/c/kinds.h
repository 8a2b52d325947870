/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Making regions.
 */
#ifndef MEMTCK_KINDS_H
#define MEMTCK_KINDS_H

#include "iommu.h"
#include "ram.h"

/* A fresh region; it counts only once adopt() is called, so that a failure in between leaves nothing behind. */
static Problem prepare(const Args *args, Kind kind, Region **region)
{
    Owner *owner = NULL;
    if (is_taken(args->subject)) {
        return "name-is-taken";
    }
    if (has(args, KEY_OWNER)) {
        TRY(find_owner(args->values[KEY_OWNER], &owner));
        if (!owner->has_creator) {
            return "owner-has-no-creator-any-more";
        }
    }
    if (regions_used - regions_start == MAX_REGIONS) {
        return "too-many-regions";
    }
    Region *fresh = &regions[regions_used];
    memset(fresh, 0, offsetof(Region, mr)); /* QEMU clears its part itself */
    strcpy(fresh->name, args->subject);
    fresh->kind = kind;
    fresh->epoch = epoch;
    fresh->owner = owner;
    *region = fresh;
    return NULL;
}

static Problem adopt(Region *region)
{
    become_orphan(region);
    regions_used++;
    define(&region_names, region->name, region);
    watch_region(region);
    return NULL;
}

static Problem op_container(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, CONTAINER, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    memory_region_init(&region->mr, owner_object(region), qemu_name(region), size);
    return adopt(region);
}

/* Without operations QEMU refuses every access; that is what its memory_region_init_reservation() did. */
static Problem op_reservation(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, RESERVATION, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    memory_region_init_io(&region->mr, owner_object(region), NULL, region, qemu_name(region), size);
    return adopt(region);
}

static Problem op_alias(const Args *args)
{
    Region *region;
    uint64_t size, offset;
    TRY(prepare(args, ALIAS, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    TRY(get_number(args, KEY_OFFSET, &offset));
    TRY(find_region(args->values[KEY_OF], &region->target));
    memory_region_init_alias(&region->mr, owner_object(region), qemu_name(region), &region->target->mr, offset, size);
    return adopt(region);
}

static Problem op_mmio(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, MMIO, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    TRY(get_device(args, region));
    memory_region_init_io(&region->mr, owner_object(region), &region->ops, region, qemu_name(region), size);
    return adopt(region);
}

static Problem op_iommu(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(prepare(args, IOMMU, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    TRY(find_space(args->values[KEY_TARGET], &region->translates_to));
    TRY(get_number(args, KEY_GRANULE, &region->granule));
    if (region->granule < 16 || region->granule & (region->granule - 1)) {
        return "not-a-granule";
    }
    memory_region_init_iommu(&region->mr, sizeof region->mr, IOMMU_TYPE, owner_object(region), qemu_name(region), size);
    return adopt(region);
}

static Problem op_ram(const Args *args)
{
    Region *region;
    TRY(prepare(args, RAM, &region));
    TRY(get_size(args, KEY_SIZE, &region->ram_size));
    TRY(make_ram(args, region));
    return adopt(region);
}

static Problem op_rom(const Args *args)
{
    Region *region;
    TRY(prepare(args, ROM, &region));
    TRY(get_size(args, KEY_SIZE, &region->ram_size));
    TRY(claim_ram(region->ram_size));
    TRY(init_memory(region, init_rom));
    return adopt(region);
}

static Problem op_romd(const Args *args)
{
    Region *region;
    TRY(prepare(args, ROM_DEVICE, &region));
    TRY(get_size(args, KEY_SIZE, &region->ram_size));
    TRY(get_device(args, region));
    TRY(claim_ram(region->ram_size));
    TRY(init_memory(region, init_rom_device));
    return adopt(region);
}

#endif
