/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is used of QEMU 7.2. No QEMU header is needed: its objects are opaque blocks of memory, and of its structures
 * only the part that is read or written is declared.
 */
#ifndef MEMTCK_QEMU_H
#define MEMTCK_QEMU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "limits.h"

typedef struct { _Alignas(16) unsigned char bytes[OPAQUE_SIZE]; } Opaque;
typedef Opaque MemoryRegion;
typedef Opaque AddressSpace;
typedef struct FlatView FlatView;
typedef struct DirtyBitmapSnapshot DirtyBitmapSnapshot;
typedef struct Error Error;
typedef struct { uint32_t bits; } MemTxAttrs;  /* zero is MEMTXATTRS_UNSPECIFIED */
typedef uint32_t MemTxResult;

enum { MEMTX_OK = 0, MEMTX_ERROR = 1, MEMTX_DECODE_ERROR = 2 };  /* bits */
enum { DEVICE_BIG_ENDIAN = 1, DEVICE_LITTLE_ENDIAN = 2 };
enum { RAM_PRIVATE = 0, RAM_SHARED = 2 };
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
    } call;  /* only its beginning: what follows stays zero, which is "not interested" */
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

extern void *type_register_static(const TypeInfo *info);
extern size_t object_type_get_instance_size(const char *type);
extern void *object_new(const char *type);
extern void *object_ref(void *object);
extern void object_unref(void *object);
extern void object_unparent(void *object);
extern void *object_property_add_child(void *object, const char *name, void *child);

/* ---- IOMMU regions ---- */

enum { IOMMU_NONE = 0, IOMMU_READ = 1, IOMMU_WRITE = 2 };  /* bits */

typedef struct {
    AddressSpace *target_as;
    uint64_t iova, translated_addr, addr_mask;
    int perm;
} IommuTlbEntry;

typedef IommuTlbEntry Translate(MemoryRegion *mr, uint64_t addr, int flag, int index);

enum { IOMMU_CLASS_TRANSLATE = 96 };  /* bytes into the class: the method of type Translate */

extern void memory_region_init_iommu(void *mr, size_t instance_size, const char *type, void *owner, const char *name,
                                     uint64_t size);

/* ---- regions ---- */

extern void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
extern void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                  const char *name, uint64_t size);
extern void memory_region_init_ram_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                             Error **errp);
extern void memory_region_init_resizeable_ram(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                              uint64_t max,
                                              void (*resized)(const char *id, uint64_t length, void *host),
                                              Error **errp);
extern void memory_region_init_ram_from_fd(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                           uint32_t flags, int fd, uint64_t offset, Error **errp);
extern void memory_region_init_ram_ptr(MemoryRegion *mr, void *owner, const char *name, uint64_t size, void *host);
extern void memory_region_init_rom_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                             Error **errp);
extern void memory_region_init_rom_device_nomigrate(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops,
                                                    void *opaque, const char *name, uint64_t size, Error **errp);
extern void memory_region_init_alias(MemoryRegion *mr, void *owner, const char *name, MemoryRegion *target,
                                     uint64_t offset, uint64_t size);
extern void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                                int priority);
extern void memory_region_del_subregion(MemoryRegion *mr, MemoryRegion *subregion);
extern void memory_region_set_enabled(MemoryRegion *mr, bool enabled);
extern void memory_region_set_readonly(MemoryRegion *mr, bool readonly);
extern void memory_region_set_address(MemoryRegion *mr, uint64_t addr);
extern void memory_region_set_size(MemoryRegion *mr, uint64_t size);
extern uint64_t memory_region_size(MemoryRegion *mr);
extern void memory_region_set_alias_offset(MemoryRegion *mr, uint64_t offset);
extern void memory_region_rom_device_set_romd(MemoryRegion *mr, bool romd);
extern void memory_region_ram_resize(MemoryRegion *mr, uint64_t size, Error **errp);
extern void *memory_region_get_ram_ptr(MemoryRegion *mr);
extern MemoryRegion *memory_region_from_host(void *host, uint64_t *offset);
extern void memory_region_ref(MemoryRegion *mr);
extern void memory_region_unref(MemoryRegion *mr);
extern void memory_region_transaction_begin(void);
extern void memory_region_transaction_commit(void);
extern void memory_listener_register(MemoryListener *listener, AddressSpace *as);
extern void memory_listener_unregister(MemoryListener *listener);

/* ---- attributes ---- */

typedef Opaque EventNotifier;

extern void memory_region_set_log(MemoryRegion *mr, bool log, unsigned client);
extern DirtyBitmapSnapshot *memory_region_snapshot_and_clear_dirty(MemoryRegion *mr, uint64_t addr, uint64_t size,
                                                                   unsigned client);
extern bool memory_region_snapshot_get_dirty(MemoryRegion *mr, DirtyBitmapSnapshot *snapshot, uint64_t addr,
                                             uint64_t size);
extern void memory_region_add_coalescing(MemoryRegion *mr, uint64_t offset, uint64_t size);
extern void memory_region_clear_coalescing(MemoryRegion *mr);
extern void qemu_flush_coalesced_mmio_buffer(void);
extern void memory_region_add_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match, uint64_t data,
                                      EventNotifier *event);
extern void memory_region_del_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match, uint64_t data,
                                      EventNotifier *event);
extern int event_notifier_init(EventNotifier *event, int active);
extern void event_notifier_cleanup(EventNotifier *event);
extern int event_notifier_test_and_clear(EventNotifier *event);

/* ---- address spaces ---- */

extern void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
extern void address_space_destroy(AddressSpace *as);
extern FlatView *address_space_get_flatview(AddressSpace *as);
extern void flatview_unref(FlatView *view);
extern MemoryRegion *flatview_translate(FlatView *view, uint64_t addr, uint64_t *offset, uint64_t *length,
                                        bool is_write, MemTxAttrs attrs);
extern void *address_space_map(AddressSpace *as, uint64_t addr, uint64_t *length, bool is_write, MemTxAttrs attrs);
extern void address_space_unmap(AddressSpace *as, void *window, uint64_t length, bool is_write, uint64_t accessed);
extern MemTxResult address_space_rw(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, void *buffer, uint64_t length,
                                    bool is_write);
extern uint8_t address_space_ldub(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint16_t address_space_lduw_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint16_t address_space_lduw_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint32_t address_space_ldl_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint64_t address_space_ldq_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern uint64_t address_space_ldq_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stb(AddressSpace *as, uint64_t addr, uint8_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stw_le(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stw_be(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stl_le(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stl_be(AddressSpace *as, uint64_t addr, uint32_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stq_le(AddressSpace *as, uint64_t addr, uint64_t val, MemTxAttrs attrs, MemTxResult *result);
extern void address_space_stq_be(AddressSpace *as, uint64_t addr, uint64_t val, MemTxAttrs attrs, MemTxResult *result);

/* ---- the process ---- */

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

typedef struct RcuHead { struct RcuHead *next; void (*callback)(struct RcuHead *head); } RcuHead;

extern VersionInfo *qmp_query_version(Error **errp);
extern void qapi_free_VersionInfo(VersionInfo *info);
extern size_t qemu_target_page_size(void);
extern bool target_words_bigendian(void);
extern void *qemu_get_aio_context(void);
extern void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
extern void drain_call_rcu(void);
extern void call_rcu1(RcuHead *head, void (*callback)(RcuHead *head));
extern void qemu_mutex_lock_iothread_impl(const char *file, int line);
extern void qemu_mutex_unlock_iothread(void);
extern void error_free(Error *err);
extern void g_free(void *memory);

#endif
