/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Changing the tree of regions.
 */
#ifndef MEMTCK_TREE_H
#define MEMTCK_TREE_H

#include "topology.h"

/* Whether a search from one region can come to the other; QEMU would descend for ever if it closed a circle. */
static bool reaches(Region *from, const Region *to, unsigned stamp)
{
    if (!from || from->visited == stamp) {
        return false;
    }
    from->visited = stamp;
    if (from == to || reaches(from->target, to, stamp)) {
        return true;
    }
    for (Region *child = from->children; child; child = child->sibling) {
        if (reaches(child, to, stamp)) {
            return true;
        }
    }
    return false;
}

static bool would_close_circle(Region *sub, const Region *container)
{
    static unsigned stamp;
    return reaches(sub, container, ++stamp);
}

static Problem op_add(const Args *args)
{
    Region *sub, *container;
    uint64_t at;
    int priority;
    TRY(find_region(args->subject, &sub));
    TRY(find_region(args->values[KEY_IN], &container));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_priority(args, &priority));
    if (sub->container) {
        return "already-mapped";
    }
    if (container->kind == ALIAS) {
        return "alias-takes-no-subregions";
    }
    if (would_close_circle(sub, container)) {
        return "circle";
    }
    memory_region_add_subregion_overlap(&container->mr, at, &sub->mr, priority);
    put_in(sub, container);
    topology_changed();
    return NULL;
}

/* Our copy of the tree first: with the last reference to their owner, both regions may die in QEMU's function. */
static void take_out(Region *sub)
{
    Region *container = sub->container;
    unlink_from_container(sub);
    memory_region_del_subregion(&container->mr, &sub->mr);
}

static Problem op_del(const Args *args)
{
    Region *sub;
    TRY(find_region(args->subject, &sub));
    if (!sub->container) {
        return "not-mapped";
    }
    take_out(sub);
    topology_changed();
    return NULL;
}

static Problem set_enabled(const Args *args, bool enabled)
{
    Region *region;
    TRY(find_region(args->subject, &region));
    memory_region_set_enabled(&region->mr, enabled);
    topology_changed();
    return NULL;
}

static Problem op_enable(const Args *args)
{
    return set_enabled(args, true);
}

static Problem op_disable(const Args *args)
{
    return set_enabled(args, false);
}

static Problem op_move(const Args *args)
{
    Region *region;
    uint64_t at;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_AT, &at));
    memory_region_set_address(&region->mr, at);
    topology_changed();
    return NULL;
}

/* RAM must not grow beyond its block: QEMU would read past its host memory. */
static Problem op_resize(const Args *args)
{
    Region *region;
    uint64_t size;
    TRY(find_region(args->subject, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    if (region->backing == RESIZEABLE) {
        return "resizeable-ram-takes-ramresize";
    }
    if (region->ram_size && size > region->ram_size) {
        return "beyond-the-ram-block";
    }
    memory_region_set_size(&region->mr, size);
    topology_changed();
    return NULL;
}

static Problem op_retarget(const Args *args)
{
    Region *region;
    uint64_t offset;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_OFFSET, &offset));
    if (region->kind != ALIAS) {
        return "not-an-alias";
    }
    memory_region_set_alias_offset(&region->mr, offset);
    topology_changed();
    return NULL;
}

static Problem op_readonly(const Args *args)
{
    Region *region;
    bool on = false;
    TRY(find_region(args->subject, &region));
    TRY(get_choice(args, KEY_ON, "no", "yes", &on));
    memory_region_set_readonly(&region->mr, on);
    topology_changed();
    return NULL;
}

static Problem op_romdmode(const Args *args)
{
    Region *region;
    bool on = false;
    TRY(find_region(args->subject, &region));
    TRY(get_choice(args, KEY_ON, "no", "yes", &on));
    if (region->kind != ROM_DEVICE) {
        return "not-a-rom-device";
    }
    memory_region_rom_device_set_romd(&region->mr, on);
    topology_changed();
    return NULL;
}

#endif
