/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Functions of QEMU's that reproducers call, a part each.
 */

QEMU Error *error_fatal;
QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void error_free(Error *err);
QEMU void g_free(void *memory);
QEMU void drain_call_rcu(void);
QEMU void call_rcu1(RcuHead *head, void (*callback)(RcuHead *head));
QEMU void *type_register_static(const TypeInfo *info);
QEMU void *object_new(const char *type);
QEMU void object_unref(void *object);
QEMU void object_unparent(void *object);
QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                const char *name, uint64_t size);
QEMU void memory_region_init_ram_flags_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                                 uint32_t flags, Error **errp);
QEMU void memory_region_init_resizeable_ram(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                            uint64_t max, void (*resized)(const char *, uint64_t, void *),
                                            Error **errp);
QEMU void memory_region_init_ram_from_fd(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                         uint32_t flags, int fd, uint64_t offset, Error **errp);
QEMU void memory_region_init_ram_ptr(MemoryRegion *mr, void *owner, const char *name, uint64_t size, void *host);
QEMU void memory_region_init_rom_device_nomigrate(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops,
                                                  void *opaque, const char *name, uint64_t size, Error **errp);
QEMU void memory_region_init_rom_device(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                        const char *name, uint64_t size, Error **errp);
QEMU void memory_region_init_iommu(void *mr, size_t instance_size, const char *type, void *owner, const char *name,
                                   uint64_t size);
QEMU void memory_region_init_alias(MemoryRegion *mr, void *owner, const char *name, MemoryRegion *orig,
                                   uint64_t offset, uint64_t size);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                              int priority);
QEMU void memory_region_del_subregion(MemoryRegion *mr, MemoryRegion *subregion);
QEMU void memory_region_set_enabled(MemoryRegion *mr, bool enabled);
QEMU void memory_region_set_readonly(MemoryRegion *mr, bool readonly);
QEMU void memory_region_set_address(MemoryRegion *mr, uint64_t addr);
QEMU void memory_region_set_size(MemoryRegion *mr, uint64_t size);
QEMU void memory_region_set_alias_offset(MemoryRegion *mr, uint64_t offset);
QEMU void memory_region_rom_device_set_romd(MemoryRegion *mr, bool romd_mode);
QEMU void memory_region_ram_resize(MemoryRegion *mr, uint64_t size, Error **errp);
QEMU void *memory_region_get_ram_ptr(MemoryRegion *mr);
QEMU MemoryRegion *memory_region_from_host(void *host, uint64_t *offset);
QEMU const char *memory_region_name(const MemoryRegion *mr);
QEMU void memory_region_ref(MemoryRegion *mr);
QEMU void memory_region_unref(MemoryRegion *mr);
QEMU void memory_region_transaction_begin(void);
QEMU void memory_region_transaction_commit(void);
QEMU void memory_region_set_log(MemoryRegion *mr, bool log, unsigned client);
QEMU DirtyBitmapSnapshot *memory_region_snapshot_and_clear_dirty(MemoryRegion *mr, uint64_t addr, uint64_t size,
                                                                 unsigned client);
QEMU bool memory_region_snapshot_get_dirty(MemoryRegion *mr, DirtyBitmapSnapshot *snapshot, uint64_t addr,
                                           uint64_t size);
QEMU void memory_region_add_coalescing(MemoryRegion *mr, uint64_t offset, uint64_t size);
QEMU void memory_region_clear_coalescing(MemoryRegion *mr);
QEMU void qemu_flush_coalesced_mmio_buffer(void);
QEMU void memory_region_add_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match_data, uint64_t data,
                                    EventNotifier *event);
QEMU void memory_region_del_eventfd(MemoryRegion *mr, uint64_t addr, unsigned size, bool match_data, uint64_t data,
                                    EventNotifier *event);
QEMU int event_notifier_init(EventNotifier *event, int active);
QEMU int event_notifier_test_and_clear(EventNotifier *event);
QEMU bool target_big_endian(void);
QEMU bool target_words_bigendian(void);
QEMU size_t qemu_target_page_size(void);
QEMU const struct { bool decided; int bits; uint64_t mask; } target_page;
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU void address_space_destroy(AddressSpace *as);
QEMU FlatView *address_space_get_flatview(AddressSpace *as);
QEMU void flatview_unref(FlatView *view);
QEMU MemoryRegion *flatview_translate(FlatView *view, uint64_t addr, uint64_t *offset, uint64_t *length,
                                      bool is_write, MemTxAttrs attrs);
QEMU void *address_space_map(AddressSpace *as, uint64_t addr, uint64_t *length, bool is_write, MemTxAttrs attrs);
QEMU void address_space_unmap(AddressSpace *as, void *buffer, uint64_t length, bool is_write, uint64_t access_length);
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
