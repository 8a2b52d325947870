/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What QEMU has to export. Functions that are not there are told all at once, before anything is called.
 */
#ifndef MEMTCK_REQUIRED_H
#define MEMTCK_REQUIRED_H

#include <stdio.h>

#include "versions.h"

#define REQUIRE(name) { #name, (const void *)name }
#define REQUIRE_ONE_OF(name, other) { #name " or " #other, name ? (const void *)name : (const void *)other }

typedef struct { const char *name; const void *address; } Required;

/* Those that every version has. */
static const Required REQUIRED[] = {
    REQUIRE(type_register_static), REQUIRE(object_new), REQUIRE(object_ref), REQUIRE(object_unref),
    REQUIRE(object_unparent), REQUIRE(object_property_add_child), REQUIRE(memory_region_init_iommu),
    REQUIRE(memory_region_init), REQUIRE(memory_region_init_io), REQUIRE(memory_region_init_ram_flags_nomigrate),
    REQUIRE(memory_region_init_resizeable_ram), REQUIRE(memory_region_init_ram_from_fd),
    REQUIRE(memory_region_init_ram_ptr), REQUIRE(memory_region_init_alias),
    REQUIRE(memory_region_add_subregion_overlap), REQUIRE(memory_region_del_subregion),
    REQUIRE(memory_region_set_enabled), REQUIRE(memory_region_set_readonly), REQUIRE(memory_region_set_address),
    REQUIRE(memory_region_set_size), REQUIRE(memory_region_size), REQUIRE(memory_region_set_alias_offset),
    REQUIRE(memory_region_rom_device_set_romd), REQUIRE(memory_region_ram_resize), REQUIRE(memory_region_get_ram_ptr),
    REQUIRE(memory_region_from_host), REQUIRE(memory_region_ref), REQUIRE(memory_region_unref),
    REQUIRE(memory_region_transaction_begin), REQUIRE(memory_region_transaction_commit),
    REQUIRE(memory_listener_register), REQUIRE(memory_listener_unregister), REQUIRE(memory_region_set_log),
    REQUIRE(memory_region_snapshot_and_clear_dirty), REQUIRE(memory_region_snapshot_get_dirty),
    REQUIRE(memory_region_add_coalescing), REQUIRE(memory_region_clear_coalescing),
    REQUIRE(qemu_flush_coalesced_mmio_buffer), REQUIRE(memory_region_add_eventfd), REQUIRE(memory_region_del_eventfd),
    REQUIRE(event_notifier_init), REQUIRE(event_notifier_cleanup), REQUIRE(event_notifier_test_and_clear),
    REQUIRE(address_space_init), REQUIRE(address_space_destroy), REQUIRE(address_space_get_flatview),
    REQUIRE(flatview_unref), REQUIRE(flatview_translate), REQUIRE(address_space_map), REQUIRE(address_space_unmap),
    REQUIRE(address_space_rw), REQUIRE(address_space_ldub), REQUIRE(address_space_lduw_le),
    REQUIRE(address_space_lduw_be), REQUIRE(address_space_ldl_le), REQUIRE(address_space_ldl_be),
    REQUIRE(address_space_ldq_le), REQUIRE(address_space_ldq_be), REQUIRE(address_space_stb),
    REQUIRE(address_space_stw_le), REQUIRE(address_space_stw_be), REQUIRE(address_space_stl_le),
    REQUIRE(address_space_stl_be), REQUIRE(address_space_stq_le), REQUIRE(address_space_stq_be),
    REQUIRE(qmp_query_version), REQUIRE(qapi_free_VersionInfo), REQUIRE(qemu_get_aio_context),
    REQUIRE(aio_bh_schedule_oneshot_full), REQUIRE(drain_call_rcu), REQUIRE(call_rcu1), REQUIRE(error_free),
    REQUIRE(g_free),
};

enum { REQUIRED_COUNT = sizeof REQUIRED / sizeof *REQUIRED };

static unsigned report_missing(const Required *required, size_t count)
{
    unsigned missing = 0;
    for (size_t i = 0; i < count; i++) {
        if (!required[i].address) {
            fprintf(stderr, "memtck-qemu: QEMU does not export %s\n", required[i].name);
            missing++;
        }
    }
    return missing;
}

/* Whether all is there that is called; what is missing is said on standard error, one a line, and what that means. */
static bool is_complete(void)
{
    const Required either[] = {
        REQUIRE_ONE_OF(bql_lock_impl, qemu_mutex_lock_iothread_impl),
        REQUIRE_ONE_OF(bql_unlock, qemu_mutex_unlock_iothread),
        REQUIRE_ONE_OF(target_big_endian, target_words_bigendian),
        REQUIRE_ONE_OF(memory_region_init_rom_nomigrate, memory_region_init_rom),
        REQUIRE_ONE_OF(memory_region_init_rom_device_nomigrate, memory_region_init_rom_device),
        { "qemu_target_page_size or target_page",
          qemu_target_page_size ? (const void *)qemu_target_page_size : (const void *)&target_page },
    };
    unsigned missing = report_missing(REQUIRED, REQUIRED_COUNT);
    missing += report_missing(either, sizeof either / sizeof *either);
    if (missing > REQUIRED_COUNT / 2) {
        fputs("memtck-qemu: QEMU exports next to nothing: it was linked without --export-dynamic\n", stderr);
    } else if (missing) {
        fputs("memtck-qemu: QEMU has changed: the plugin is for 7.2 to 11.1\n", stderr);
    }
    return !missing;
}

#endif
