/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What differs between versions of QEMU, all of it: 7.2 to 11.1. Where a name tells the versions apart, it is the name
 * that is asked for; the version number decides only what no name tells. What cannot be told either way, the layout of
 * structures, is tried out before the first operation, in probes.h.
 */
#ifndef MEMTCK_VERSIONS_H
#define MEMTCK_VERSIONS_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "qemu.h"

/* ---- the version ---- */

static struct { int major, minor, micro; } version; /* all 0 when QEMU does not tell */

static void ask_version(void)
{
    if (qmp_query_version && qapi_free_VersionInfo) {
        VersionInfo *info = qmp_query_version(NULL);
        version.major = (int)info->qemu->major;
        version.minor = (int)info->qemu->minor;
        version.micro = (int)info->qemu->micro;
        qapi_free_VersionInfo(info);
    }
}

/*
 * The number that QEMU compares with those it accepts: 0 and 1 before 9.0, from 2 on until 10.2, 7 in 11.1. It stands for
 * functions that are not used here, so any number will do that is accepted. A QEMU that accepts another one says so, and
 * is told that one the next time, in the variable.
 */
int qemu_plugin_version = 1;

static const char PLUGIN_VERSION_VARIABLE[] = "MEMTCK_QEMU_PLUGIN_VERSION";

/* QEMU reads the number after this has run. */
__attribute__((constructor)) static void choose_plugin_version(void)
{
    ask_version();
    const char *named = getenv(PLUGIN_VERSION_VARIABLE);
    qemu_plugin_version = named ? atoi(named) : version.major >= 11 ? 7 : version.major >= 9 ? 2 : 1;
}

/* ---- the big lock: another name since 9.0 ---- */

QEMU void bql_lock_impl(const char *file, int line);
QEMU void bql_unlock(void);
QEMU void qemu_mutex_lock_iothread_impl(const char *file, int line);
QEMU void qemu_mutex_unlock_iothread(void);

static void lock_qemu(void)
{
    (bql_lock_impl ? bql_lock_impl : qemu_mutex_lock_iothread_impl)(__FILE__, __LINE__);
}

static void unlock_qemu(void)
{
    (bql_unlock ? bql_unlock : qemu_mutex_unlock_iothread)();
}

/* ---- the target's page and byte order ---- */

QEMU size_t qemu_target_page_size(void);
QEMU const struct { bool decided; int bits; uint64_t mask; } target_page; /* where the function is inline, in 10.0 */
QEMU bool target_big_endian(void);
QEMU bool target_words_bigendian(void); /* before 10.1 */

/* Bytes; 0 when it cannot be told. */
static uint64_t target_page_size(void)
{
    if (qemu_target_page_size) {
        return qemu_target_page_size();
    }
    bool is_known = target_page.decided && target_page.bits >= 6 && target_page.bits <= 16
        && (uint32_t)target_page.mask == UINT32_MAX << target_page.bits;
    return is_known ? UINT64_C(1) << target_page.bits : 0;
}

static bool target_is_big_endian(void)
{
    return (target_big_endian ? target_big_endian : target_words_bigendian)();
}

/* ---- making ROM: since 11.1 only in the way that is for migration ---- */

QEMU void memory_region_init_rom_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                           Error **errp);
QEMU void memory_region_init_rom_device_nomigrate(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops,
                                                  void *opaque, const char *name, uint64_t size, Error **errp);
QEMU void memory_region_init_rom(MemoryRegion *mr, void *owner, const char *name, uint64_t size, Error **errp);
QEMU void memory_region_init_rom_device(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                        const char *name, uint64_t size, Error **errp);

/* It wants an owner that is a device, and a name that no other memory has. */
static bool rom_is_migrated(void)
{
    return !memory_region_init_rom_nomigrate || !memory_region_init_rom_device_nomigrate;
}

/* The type that owners are derived from. */
static const char *owners_parent_type(void)
{
    return rom_is_migrated() ? "device" : "object";
}

/* ---- what only the number tells ---- */

/* The flag for a mapping of a file that must not be shared: without it, QEMU chooses from 10.0 on. */
static uint32_t ram_private(void)
{
    return version.major >= 10 ? 1 << 13 : 0;
}

/* Whether memory needs a region with a name, by which QEMU looks for what belongs to it when it is freed. */
static bool regions_need_names(void)
{
    return version.major >= 11;
}

/* Whether QEMU aborts on a device that implements unaligned accesses and does not declare them valid. */
static bool refuses_unaligned_only_inside(void)
{
    return version.major >= 11;
}

#endif
