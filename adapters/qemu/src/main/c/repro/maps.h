/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Maps and translations.
 */

//: flatview
typedef struct { uint64_t first, last, offset; MemoryRegion *mr; bool readonly; } Range;

static Range range; /* that has not been told: the next one may continue it */
static bool has_range;

static void tell_range(void)
{
    if (has_range) {
        observe("%s0x%" PRIx64 "-0x%" PRIx64 ":%s+0x%" PRIx64 "%s", strchr(observed, '=') ? "," : " ranges=",
                range.first, range.last, memory_region_name(range.mr), range.offset, range.readonly ? ":ro" : "");
    }
}

static void add_range(void *listener, MemoryRegionSection *section)
{
    Range next = {
        section->offset_within_address_space,
        section->offset_within_address_space + (uint64_t)(section->size - 1),
        section->offset_within_region, section->mr, section->readonly
    };
    if (has_range && range.mr == next.mr && range.readonly == next.readonly && range.last + 1 == next.first
            && range.offset + (next.first - range.first) == next.offset) {
        range.last = next.last;
        return;
    }
    tell_range();
    range = next;
    has_range = true;
}

/* A listener that registers is told the current map. */
static void flatview(AddressSpace *as)
{
    static MemoryListener listener = { .region_add = add_range };
    has_range = false;
    observe("ok");
    memory_listener_register(&listener, as);
    memory_listener_unregister(&listener);
    tell_range();
}

//: only_looking translating
static bool only_looking; /* IOMMU regions translate nothing, and are noted */
static MemoryRegion *translating;
static uint64_t translating_offset;

//: Iommu IOMMU_TYPE register_iommu_type
static const char IOMMU_TYPE[] = "repro-iommu";

typedef struct {
    MemoryRegion mr; /* first, so that one is the other */
    AddressSpace *target;
    uint64_t granule;
    unsigned count;
    struct { uint64_t iova, to; int perm; } entries[ENTRIES_MAX];
} Iommu;

static IOMMUTLBEntry translate(MemoryRegion *mr, uint64_t addr, int flag, int index)
{
    Iommu *iommu = (Iommu *)mr;
    uint64_t mask = iommu->granule - 1;
    IOMMUTLBEntry answer = { iommu->target, addr & ~mask, 0, mask, IOMMU_NONE };
    if (only_looking) { //? find
        translating = mr; //? find
        translating_offset = addr; //? find
        return answer; //? find
    } //? find
    for (unsigned i = 0; i < iommu->count; i++) {
        if (iommu->entries[i].iova == (addr & ~mask)) {
            answer.translated_addr = iommu->entries[i].to & ~mask;
            answer.perm = iommu->entries[i].perm;
        }
    }
    return answer;
}

/* The method is 96 bytes into IOMMUMemoryRegionClass. */
static void set_translate(void *class, void *data)
{
    IOMMUTLBEntry (*method)(MemoryRegion *, uint64_t, int, int) = translate;
    memcpy((char *)class + 96, &method, sizeof method);
}

static void register_iommu_type(void)
{
    static const TypeInfo info = {
        .name = IOMMU_TYPE,
        .parent = "iommu-memory-region",
        .instance_size = sizeof(MemoryRegion),
        .class_init = set_translate,
    };
    type_register_static(&info);
}

//: set_entry
static void set_entry(Iommu *iommu, uint64_t iova, uint64_t to, int perm)
{
    iommu->entries[iommu->count].iova = iova;
    iommu->entries[iommu->count].to = to;
    iommu->entries[iommu->count].perm = perm;
    iommu->count++;
}

//: find
static bool is_readonly; /* the range of the map that has the address */
static uint64_t wanted;

static void look_at_range(void *listener, MemoryRegionSection *section)
{
    uint64_t first = section->offset_within_address_space;
    if (wanted >= first && wanted - first < section->size) {
        is_readonly = section->readonly;
    }
}

/* Through the dispatch tree, the way of an access. The map alone knows what is read-only. */
static void find(AddressSpace *as, uint64_t addr)
{
    static MemoryListener listener = { .region_add = look_at_range };
    uint64_t offset, length = 1;
    FlatView *view = address_space_get_flatview(as);
    only_looking = true; //? iommus
    translating = NULL; //? iommus
    MemoryRegion *mr = flatview_translate(view, addr, &offset, &length, false, NONE);
    only_looking = false; //? iommus
    mr = translating ? translating : mr; //? iommus
    offset = translating ? translating_offset : offset; //? iommus
    flatview_unref(view);
    is_readonly = false;
    wanted = addr;
    memory_listener_register(&listener, as);
    memory_listener_unregister(&listener);
    if (!memory_region_name(mr)) { /* what QEMU has where nothing is */
        observe("rejected");
    } else {
        observe("ok ranges=0x%" PRIx64 "-0x%" PRIx64 ":%s+0x%" PRIx64 "%s", addr, addr, memory_region_name(mr), offset,
                is_readonly ? ":ro" : "");
    }
}
