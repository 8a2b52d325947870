/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Parts of the reproducers that `memtck export --as qemu-c` writes. A line `//:` begins a part and names what it defines; a
 * reproducer has the parts whose names it uses, in the order in which they stand in the files. This one: types of QEMU's.
 */

//: QEMU
/* Weak, so that a QEMU that lacks a function, or exports none at all, can be told so. */
#define QEMU extern __attribute__((weak))

//: MemoryRegion AddressSpace EventNotifier
/* QEMU's own are smaller, in all of these versions. */
typedef struct { _Alignas(16) unsigned char opaque[512]; } MemoryRegion, AddressSpace, EventNotifier;

//: Error
typedef struct Error Error;

//: FlatView
typedef struct FlatView FlatView;

//: DirtyBitmapSnapshot
typedef struct DirtyBitmapSnapshot DirtyBitmapSnapshot;

//: MemTxAttrs
typedef struct { uint64_t bits; } MemTxAttrs;

//: NONE
static const MemTxAttrs NONE;

//: MemTxResult MEMTX_OK MEMTX_ERROR
typedef uint32_t MemTxResult;

enum { MEMTX_OK = 0, MEMTX_ERROR = 1 };

//: DEVICE_BIG_ENDIAN DEVICE_LITTLE_ENDIAN
enum { DEVICE_BIG_ENDIAN = 1, DEVICE_LITTLE_ENDIAN = 2 };

//: MemoryRegionOps
typedef struct {
    void *read, *write;
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

//: MemoryRegionSection
typedef struct {
    unsigned __int128 size;
    MemoryRegion *mr;
    FlatView *fv;
    uint64_t offset_within_region;
    uint64_t offset_within_address_space;
    bool readonly;
} MemoryRegionSection; /* its beginning; QEMU makes it */

//: MemoryListener
typedef struct {
    void (*begin)(void *listener);
    void (*commit)(void *listener);
    void (*region_add)(void *listener, MemoryRegionSection *section);
    void (*others[10])(void);
    void (*eventfd_add)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    void (*eventfd_del)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    unsigned char opaque[512];
} MemoryListener; /* its beginning; what stays zero is "not interested" */

//: Object
typedef struct {
    void *class;
    void (*free)(void *object); /* the last thing that QEMU does to an object */
    unsigned char opaque[32];
} Object; /* what every object begins with, memory regions too */

//: TypeInfo
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

//: IOMMUTLBEntry IOMMU_NONE IOMMU_RO IOMMU_WO IOMMU_RW
typedef struct {
    AddressSpace *target_as;
    uint64_t iova, translated_addr, addr_mask;
    int perm;
} IOMMUTLBEntry;

enum { IOMMU_NONE, IOMMU_RO, IOMMU_WO, IOMMU_RW };

//: RcuHead
typedef struct RcuHead { struct RcuHead *next; void (*callback)(struct RcuHead *head); } RcuHead;

//: VersionInfo
typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;
