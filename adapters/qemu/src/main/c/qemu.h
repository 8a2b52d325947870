/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is used of QEMU, in all of its versions. No QEMU header is needed: its objects are opaque blocks of memory, and of
 * its structures only the part that is read or written is declared. What only some versions have is in versions.h.
 */
#ifndef MEMTCK_QEMU_H
#define MEMTCK_QEMU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "limits.h"

/* A function of QEMU's. One that is not exported is NULL, and does not keep the plugin from loading: see required.h. */
#define QEMU extern __attribute__((weak))

typedef struct { _Alignas(16) unsigned char bytes[OPAQUE_SIZE]; } Opaque;
typedef Opaque MemoryRegion;
typedef Opaque AddressSpace;
typedef struct FlatView FlatView;
typedef struct DirtyBitmapSnapshot DirtyBitmapSnapshot;
typedef struct Error Error;
typedef struct { uint64_t bits; } MemTxAttrs;  /* 4 bytes before 10.0; either way it is passed in one register */
typedef uint32_t MemTxResult;

enum { MEMTX_OK = 0, MEMTX_ERROR = 1, MEMTX_DECODE_ERROR = 2 };  /* bits */
enum { DEVICE_BIG_ENDIAN = 1, DEVICE_LITTLE_ENDIAN = 2 };
enum { RAM_SHARED = 2 };
enum { DIRTY_MEMORY_VGA = 0 };  /* the one client that memory_region_set_log() accepts */

static const MemTxAttrs UNSPECIFIED;

typedef struct {
    uint64_t (*read)(void *opaque, uint64_t addr, unsigned size);
    void (*write)(void *opaque, uint64_t addr, uint64_t data, unsigned size);
    MemTxResult (*read_with_attrs)(void *opaque, uint64_t addr, uint64_t *data, unsigned size, MemTxAttrs attrs);
    MemTxResult (*write_with_attrs)(void *opaque, uint64_t addr, uint64_t data, unsigned size, MemTxAttrs attrs);
    int endianness;
    struct {
        unsigned min, max;
        bool unaligned;
        bool (*accepts)(void *opaque, uint64_t addr, unsigned size, bool is_write, MemTxAttrs attrs);
    } valid;
    struct {
        unsigned min, max;
        bool unaligned;
    } impl;
} MemoryRegionOps;

typedef struct {
    unsigned __int128 size;
    MemoryRegion *mr;
    FlatView *fv;
    uint64_t offset_within_region;
    uint64_t offset_within_address_space;
    bool readonly;
} MemoryRegionSection;  /* only its beginning; QEMU makes it, we only read it */

typedef union {
    struct {
        void (*begin)(void *listener);
        void (*commit)(void *listener);
        void (*region_add)(void *listener, MemoryRegionSection *section);
        void (*others[10])(void);
        void (*eventfd_add)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
        void (*eventfd_del)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    } call;  /* only its beginning: what stays zero is "not interested" */
    Opaque opaque;
} MemoryListener;

/* ---- objects ---- */

typedef struct {
    void *class;
    void (*free)(void *object);  /* the last thing QEMU calls when an object goes */
    void *properties;
    uint32_t ref;
    void *parent;
} Object;  /* what every object begins with, memory regions too */

typedef struct {
    const char *name, *parent;
    size_t instance_size, instance_align;
    void (*instance_init)(void *object);
    void (*instance_post_init)(void *object);
    void (*instance_finalize)(void *object);
    bool abstract;
    size_t class_size;
    void (*class_init)(void *class, void *data);
    void (*class_base_init)(void *class, void *data);
    void *class_data, *interfaces;
} TypeInfo;

QEMU void *type_register_static(const TypeInfo *info);
QEMU void *object_new(const char *type);
QEMU void *object_ref(void *object);
QEMU void object_unref(void *object);
QEMU void object_unparent(void *object);
QEMU void *object_property_add_child(void *object, const char *name, void *child);

/* ---- IOMMU regions ---- */

enum { IOMMU_NONE = 0, IOMMU_READ = 1, IOMMU_WRITE = 2 };  /* bits */

typedef struct {
    AddressSpace *target_as;
    uint64_t iova, translated_addr, addr_mask;
    int perm;
} IommuTlbEntry;

typedef IommuTlbEntry Translate(MemoryRegion *mr, uint64_t addr, int flag, int index);

enum { IOMMU_CLASS_TRANSLATE = 96 };  /* bytes into the class: the method of type Translate */

QEMU void memory_region_init_iommu(void *mr, size_t instance_size, const char *type, void *owner, const char *name,
                                   uint64_t size);

/* ---- regions ---- */

QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                const char *name, uint64_t size);
QEMU void memory_region_init_ram_flags_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                                 uint32_t flags, Error **errp);
QEMU void memory_region_init_resizeable_ram(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                            uint64_t max,
                                            void (*resized)(const char *id, uint64_t length, void *host),
                                            Error **errp);
QEMU void memory_region_init_ram_from_fd(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                         uint32_t flags, int fd, uint64_t offset, Error **errp);
QEMU void memory_region_init_ram_ptr(MemoryRegion *mr, void *owner, const char *name, uint64_t size, void *host);
QEMU void memory_region_init_alias(MemoryRegion *mr, void *owner, const char *name, MemoryRegion *target,
                                   uint64_t offset, uint64_t size);
QEMU void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                              int priority);
QEMU void memory_region_del_subregion(MemoryRegion *mr, MemoryRegion *subregion);
QEMU void memory_region_set_enabled(MemoryRegion *mr, bool enabled);
QEMU void memory_region_set_readonly(MemoryRegion *mr, bool readonly);
QEMU void memory_region_set_address(MemoryRegion *mr, uint64_t addr);
QEMU void memory_region_set_size(MemoryRegion *mr, uint64_t size);
QEMU uint64_t memory_region_size(MemoryRegion *mr);
QEMU void memory_region_set_alias_offset(MemoryRegion *mr, uint64_t offset);
QEMU void memory_region_rom_device_set_romd(MemoryRegion *mr, bool romd);
QEMU void memory_region_ram_resize(MemoryRegion *mr, uint64_t size, Error **errp);
QEMU void *memory_region_get_ram_ptr(MemoryRegion *mr);
QEMU MemoryRegion *memory_region_from_host(void *host, uint64_t *offset);
QEMU void memory_region_ref(MemoryRegion *mr);
QEMU void memory_region_unref(MemoryRegion *mr);
QEMU void memory_region_transaction_begin(void);
QEMU void memory_region_transaction_commit(void);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);

/* ---- attributes ---- */

typedef Opaque EventNotifier;

QEMU void memory_region_set_log(MemoryRegion *mr, bool log, unsigned client);
QEMU DirtyBitmapSnapshot *memory_region_snapshot_and_clear_dirty(MemoryRegion *mr, uint64_t addr, uint64_t size,
                                                                 unsigned client);
QEMU bool memory_region_snapshot_get_dirty(MemoryRegion *mr, DirtyBitmapSnapshot *snapshot, uint64_t addr,
                                           uint64_t size);
QEMU void memory_region_add_coalescing(MemoryRegion *mr, uint64_t offset, uint64_t size);
QEMU void memory_region_clear_coalescing(MemoryRegion *mr);
QEMU void qemu_flush_coalesced_mmio_buffer(void);
QEMU void memory_region_add_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match, uint64_t data,
                                    EventNotifier *event);
QEMU void memory_region_del_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match, uint64_t data,
                                    EventNotifier *event);
QEMU int event_notifier_init(EventNotifier *event, int active);
QEMU void event_notifier_cleanup(EventNotifier *event);
QEMU int event_notifier_test_and_clear(EventNotifier *event);

/* ---- address spaces ---- */

QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU void address_space_destroy(AddressSpace *as);
QEMU FlatView *address_space_get_flatview(AddressSpace *as);
QEMU void flatview_unref(FlatView *view);
QEMU MemoryRegion *flatview_translate(FlatView *view, uint64_t addr, uint64_t *offset, uint64_t *length,
                                      bool is_write, MemTxAttrs attrs);
QEMU void *address_space_map(AddressSpace *as, uint64_t addr, uint64_t *length, bool is_write, MemTxAttrs attrs);
QEMU void address_space_unmap(AddressSpace *as, void *window, uint64_t length, bool is_write, uint64_t accessed);
QEMU MemTxResult address_space_rw(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, void *buffer, uint64_t length,
                                  bool is_write);
QEMU uint8_t address_space_ldub(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint16_t address_space_lduw_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint16_t address_space_lduw_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint32_t address_space_ldl_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint64_t address_space_ldq_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint64_t address_space_ldq_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stb(AddressSpace *as, uint64_t addr, uint8_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stw_le(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stw_be(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stl_le(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stl_be(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stq_le(AddressSpace *as, uint64_t addr, uint64_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stq_be(AddressSpace *as, uint64_t addr, uint64_t val, MemTxAttrs attrs, MemTxResult *result);

/* ---- the process ---- */

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

typedef struct RcuHead { struct RcuHead *next; void (*callback)(struct RcuHead *head); } RcuHead;

QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void qapi_free_VersionInfo(VersionInfo *info);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void drain_call_rcu(void);
QEMU void call_rcu1(RcuHead *head, void (*callback)(RcuHead *head));
QEMU void error_free(Error *err);
QEMU void g_free(void *memory);

#endif
