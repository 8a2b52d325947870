/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Owners of regions, and what keeps them alive.
 */
#ifndef MEMTCK_OWNERS_H
#define MEMTCK_OWNERS_H

#include "deaths.h"
#include "map.h"

static void *attic; /* the parent, for a moment, of what has none and is to be destroyed */

static void make_attic(void)
{
    attic = object_new("container");
}

static Problem op_owner(const Args *args)
{
    if (is_taken(args->subject)) {
        return "name-is-taken";
    }
    if (owners_used - owners_start == MAX_OWNERS) {
        return "too-many-owners";
    }
    Owner *owner = &owners[owners_used++];
    OwnerObject *object = object_new(OWNER_TYPE);
    object->owner = owner;
    *owner = (Owner) { .epoch = epoch, .object = object, .has_creator = true };
    strcpy(owner->name, args->subject);
    define(&owner_names, owner->name, owner);
    owners_in_qemu++;
    return NULL;
}

static void drop_creator(Owner *owner)
{
    owner->has_creator = false;
    owners_doomed += owner->epoch == epoch;
    unsettle(DRAINS_OF_A_SPACE); /* one may have been closed when none was doomed */
    object_unref(owner->object);
}

static Problem op_unowner(const Args *args)
{
    Owner *owner;
    TRY(find_owner(args->subject, &owner));
    if (!owner->has_creator) {
        return "owner-has-no-creator-any-more";
    }
    drop_creator(owner);
    return NULL;
}

/* ---- use ---- */

static bool only_helps_the_map(const Region *region)
{
    return region->kind == ALIAS || region->kind == CONTAINER;
}

static Problem op_ref(const Args *args)
{
    Region *region;
    TRY(find_region(args->subject, &region));
    if (only_helps_the_map(region)) {
        return "is-never-in-use";
    }
    if (region->refs == MAX_REFS) {
        return "too-many-references";
    }
    region->refs++;
    memory_region_ref(&region->mr);
    return NULL;
}

static void drop_ref(Region *region)
{
    region->refs--;
    unsettle(DRAINS_OF_A_CHANGE);
    memory_region_unref(&region->mr);
}

static Problem op_unref(const Args *args)
{
    Region *region;
    TRY(find_region(args->subject, &region));
    if (region->refs == 0) {
        return "not-referenced";
    }
    drop_ref(region);
    return NULL;
}

/* ---- destruction ---- */

static bool is_root(const Region *region)
{
    for (size_t i = spaces_start; i < spaces_used; i++) {
        if (spaces[i].open && spaces[i].root == region) {
            return true;
        }
    }
    return false;
}

static bool is_aliased(const Region *region)
{
    for (size_t i = regions_start; i < regions_used; i++) {
        if (regions[i].target == region && !regions[i].dead) {
            return true;
        }
    }
    return false;
}

static Problem may_be_destroyed(const Region *region)
{
    if (is_root(region)) {
        return "is-a-root";
    }
    if (is_aliased(region)) {
        return "is-an-alias-target";
    }
    if (only_helps_the_map(region)) {
        return NULL;
    }
    if (!region->owner) {
        return "belongs-to-the-machine";
    }
    if (region->container || region->refs || region->pins || is_visible(region)) {
        return "is-in-use";
    }
    return region->children ? "has-subregions" : NULL;
}

/*
 * An alias or a container that is mapped is destroyed as it is: QEMU's document allows that at any time. A region
 * without owner has no parent in QEMU's tree of objects, which is what object_unparent() takes it from: one is made up.
 * (To name it when it is made, as QEMU would have it, costs every region that is never destroyed a parent.)
 */
static Problem op_destroy(const Args *args)
{
    Region *region;
    TRY(find_region(args->subject, &region));
    TRY(may_be_destroyed(region));
    void *parent = region->owner ? region->owner->object : attic;
    if (!region->owner) {
        object_property_add_child(parent, "doomed", &region->mr);
        object_unref(&region->mr);
    }
    object_ref(parent); /* what goes with a container may hold the last reference to the parent itself */
    object_unparent(&region->mr);
    object_unref(parent);
    topology_changed();
    return NULL;
}

/* ---- reset ---- */

static void drop_uses(void)
{
    for (size_t i = regions_start; i < regions_used; i++) {
        while (regions[i].refs > 0) {
            drop_ref(&regions[i]);
        }
    }
}

static void drop_creators(void)
{
    for (size_t i = owners_start; i < owners_used; i++) {
        if (owners[i].has_creator) {
            drop_creator(&owners[i]);
        }
    }
}

#endif
