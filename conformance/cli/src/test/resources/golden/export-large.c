/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * finding
 *
 * This drives the memory core of a stock QEMU, 7.2 to 11.1, without machine, guest or QEMU's headers. QEMU
 * loads it as a plugin, and it calls the functions that the executable exports:
 *
 *     cc -shared -fPIC -o finding.so finding.c
 *     qemu-system-x86_64 -M none -display none -plugin ./finding.so
 *
 * Each step that can be seen is printed with what is expected and what was observed; the exit status is 1 if
 * any differs, else 0. Steps are written as memtck writes them, a callback as device:r|w:offset:size:value.
 */
#include <inttypes.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- what is used of QEMU, in the versions that it is in ---- */

/* Weak, so that a QEMU that lacks a function, or exports none at all, can be told so. */
#define QEMU extern __attribute__((weak))

/* QEMU's own are smaller, in all of these versions. */
typedef struct { _Alignas(16) unsigned char opaque[512]; } MemoryRegion, AddressSpace, EventNotifier;

typedef struct Error Error;

typedef struct FlatView FlatView;

typedef struct { uint64_t bits; } MemTxAttrs;

static const MemTxAttrs NONE;

typedef uint32_t MemTxResult;

enum { MEMTX_OK = 0, MEMTX_ERROR = 1 };

enum { DEVICE_BIG_ENDIAN = 1, DEVICE_LITTLE_ENDIAN = 2 };

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

typedef struct {
    unsigned __int128 size;
    MemoryRegion *mr;
    FlatView *fv;
    uint64_t offset_within_region;
    uint64_t offset_within_address_space;
    bool readonly;
} MemoryRegionSection; /* its beginning; QEMU makes it */

typedef struct {
    void (*begin)(void *listener);
    void (*commit)(void *listener);
    void (*region_add)(void *listener, MemoryRegionSection *section);
    void (*others[10])(void);
    void (*eventfd_add)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    void (*eventfd_del)(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event);
    unsigned char opaque[512];
} MemoryListener; /* its beginning; what stays zero is "not interested" */

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

typedef struct {
    AddressSpace *target_as;
    uint64_t iova, translated_addr, addr_mask;
    int perm;
} IOMMUTLBEntry;

enum { IOMMU_NONE, IOMMU_RO, IOMMU_WO, IOMMU_RW };

typedef struct { struct { int64_t major, minor, micro; } *qemu; char *package; } VersionInfo;

QEMU Error *error_fatal;
QEMU VersionInfo *qmp_query_version(Error **errp);
QEMU void *qemu_get_aio_context(void);
QEMU void aio_bh_schedule_oneshot_full(void *context, void (*callback)(void *), void *opaque, const char *name);
QEMU void *type_register_static(const TypeInfo *info);
QEMU void memory_region_init(MemoryRegion *mr, void *owner, const char *name, uint64_t size);
QEMU void memory_region_init_io(MemoryRegion *mr, void *owner, const MemoryRegionOps *ops, void *opaque,
                                const char *name, uint64_t size);
QEMU void memory_region_init_ram_flags_nomigrate(MemoryRegion *mr, void *owner, const char *name, uint64_t size,
                                                 uint32_t flags, Error **errp);
QEMU void memory_region_init_iommu(void *mr, size_t instance_size, const char *type, void *owner, const char *name,
                                   uint64_t size);
QEMU void memory_region_init_alias(MemoryRegion *mr, void *owner, const char *name, MemoryRegion *orig,
                                   uint64_t offset, uint64_t size);
QEMU void memory_region_add_subregion(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion);
QEMU void memory_region_add_subregion_overlap(MemoryRegion *mr, uint64_t offset, MemoryRegion *subregion,
                                              int priority);
QEMU void *memory_region_get_ram_ptr(MemoryRegion *mr);
QEMU const char *memory_region_name(const MemoryRegion *mr);
QEMU void memory_listener_register(MemoryListener *listener, AddressSpace *as);
QEMU void memory_listener_unregister(MemoryListener *listener);
QEMU void address_space_init(AddressSpace *as, MemoryRegion *root, const char *name);
QEMU FlatView *address_space_get_flatview(AddressSpace *as);
QEMU void flatview_unref(FlatView *view);
QEMU MemoryRegion *flatview_translate(FlatView *view, uint64_t addr, uint64_t *offset, uint64_t *length,
                                      bool is_write, MemTxAttrs attrs);
QEMU MemTxResult address_space_rw(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, void *buffer, uint64_t length,
                                  bool is_write);
QEMU uint16_t address_space_lduw_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint32_t address_space_ldl_le(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU uint32_t address_space_ldl_be(AddressSpace *as, uint64_t addr, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stb(AddressSpace *as, uint64_t addr, uint8_t val, MemTxAttrs attrs, MemTxResult *result);
QEMU void address_space_stw_le(AddressSpace *as, uint64_t addr, uint16_t val, MemTxAttrs attrs, MemTxResult *result);

/* ---- how a step is done, shown and compared ---- */

static VersionInfo *version;

/* QEMU accepts 0 and 1 before 9.0, 2 in 9 and 10, only 7 in 11.1; nothing of the interface for plugins is used here. */
int qemu_plugin_version = 1;

/* QEMU reads the number after this has run. */
__attribute__((constructor)) static void choose_plugin_version(void)
{
    if (qmp_query_version) {
        version = qmp_query_version(NULL);
        qemu_plugin_version = version->qemu->major >= 11 ? 7 : version->qemu->major >= 9 ? 2 : 1;
    }
}

static char observed[10856]; /* of the step that is being done */
static size_t observed_length;

__attribute__((format(printf, 1, 2))) static void observe(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof observed - observed_length;
    size_t length = (size_t)vsnprintf(observed + observed_length, room, format, arguments);
    observed_length += length < room ? length : room - 1;
    va_end(arguments);
}

static unsigned steps, differing; /* that were compared, and of those */

static void finish(void)
{
    printf("%u of %u steps differ\n", differing, steps);
    fflush(stdout);
    _exit(differing > 0);
}

static unsigned number;
static const char *current; /* step */

static void step(const char *what)
{
    number++;
    current = what;
}

/* QEMU's assertions say on standard error which of them it was. */
static void crashed(int signal)
{
    printf("%3u  %s\n     expected  to return\n     observed  QEMU died of %s    <-- differs\n", number, current,
           strsignal(signal));
    steps++;
    differing++;
    finish();
}

/* Whether the text is as expected, but for characters that may be any: ? */
static bool matches(const char *expected, size_t length, const char *text)
{
    for (size_t i = 0; i < length; i++) {
        if (!text[i] || (expected[i] != '?' && expected[i] != text[i])) {
            return false;
        }
    }
    return !text[length];
}

/* The byte that a device shows: any function that gives neighbours different bytes would do. */
static uint64_t byte_at(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (z ^ (z >> 31)) & 0xff;
}

typedef struct {
    MemoryRegion mr;
    MemoryRegionOps ops;
    const char *name;
    uint64_t seed;
    bool has_errors;
    uint64_t errors_first, errors_last;
} Device;

typedef struct { const Device *device; bool is_write; uint64_t offset, value; unsigned size; } Call;

static Call calls[32]; /* of the step that is being done */
static size_t call_count;

static MemTxResult note(const Device *device, bool is_write, uint64_t offset, uint64_t value, unsigned size)
{
    if (call_count < 32) {
        calls[call_count++] = (Call) { device, is_write, offset, value, size };
    }
    return device->has_errors && offset >= device->errors_first && offset <= device->errors_last ? MEMTX_ERROR : MEMTX_OK;
}

static MemTxResult device_read(void *opaque, uint64_t offset, uint64_t *data, unsigned size, MemTxAttrs attrs)
{
    const Device *device = opaque;
    *data = 0;
    for (unsigned i = 0; i < size; i++) {
        unsigned shift = 8 * (device->ops.endianness == DEVICE_BIG_ENDIAN ? size - 1 - i : i);
        *data |= byte_at(device->seed + offset + i) << shift;
    }
    MemTxResult result = note(device, false, offset, *data, size);
    *data |= size < 8 ? ~*data << 8 * size : 0; /* what is above the size is not the device's to keep clear */
    return result;
}

static MemTxResult device_write(void *opaque, uint64_t offset, uint64_t data, unsigned size, MemTxAttrs attrs)
{
    return note(opaque, true, offset, data, size);
}

/* Callbacks, each as device:r|w:offset:size:value */
static void observe_calls(void)
{
    for (size_t i = 0; i < call_count; i++) {
        const Call *call = &calls[i];
        observe("%s%s:%c:0x%" PRIx64 ":%u:0x%" PRIx64, i ? "," : " calls=", call->device->name,
                call->is_write ? 'w' : 'r', call->offset, call->size, call->value);
    }
    call_count = 0;
}

typedef struct {
    const Device *device;
    bool is_write;
    uint64_t offset;      /* of the first byte that is addressed */
    size_t length;
    const char *bytes;    /* that are written; NULL for reads, whose values the device computes */
    unsigned sizes;       /* that a callback may have, as a bit each */
    bool aligned;         /* each callback is */
    bool beyond;          /* a callback may touch bytes that are not addressed */
    bool one;             /* there is one callback */
    uint64_t last;        /* offset that a callback that is not aligned does not pass: the end of the region */
} Access;

static size_t calls_taken;

static bool is_within(const Access *access, const Call *call)
{
    uint64_t last = call->offset + (call->size - 1);
    return call->offset % call->size == 0 || (!access->aligned && last >= call->offset && last <= access->last);
}

static bool has_bytes(const Access *access, const Call *call)
{
    for (unsigned i = 0; i < call->size && access->bytes; i++) {
        unsigned shift = 8 * (access->device->ops.endianness == DEVICE_BIG_ENDIAN ? call->size - 1 - i : i);
        if ((call->value >> shift & 0xff) != (unsigned char)access->bytes[call->offset - access->offset + i]) {
            return false;
        }
    }
    return true;
}

/* Whether a callback is one that the access may be cut into; the bytes that it covers are counted, none twice. */
static bool covers(const Access *access, const Call *call, unsigned char *covered, size_t *count)
{
    size_t before = *count;
    bool is_handled = call->device == access->device && call->is_write == access->is_write
        && (access->sizes & call->size) && (!access->aligned || call->offset % call->size == 0)
        && (!access->beyond || is_within(access, call));
    for (unsigned i = 0; is_handled && i < call->size; i++) {
        uint64_t index = call->offset + i - access->offset;
        if (index >= access->length ? !access->beyond : covered[index]) {
            return false;
        } else if (index < access->length) {
            covered[index] = 1;
            ++*count;
        }
    }
    return is_handled && *count > before && has_bytes(access, call);
}

/* Takes the next callbacks off if they are an access, cut in one of the ways that are right. */
static bool take_calls(Access access)
{
    static unsigned char covered[1 << 16];
    size_t count = 0, first = calls_taken;
    memset(covered, 0, access.length);
    while (count < access.length) {
        if (calls_taken == call_count || (access.one && calls_taken > first)
                || !covers(&access, &calls[calls_taken++], covered, &count)) {
            return false;
        }
    }
    return true;
}

static bool no_more_calls(void)
{
    return calls_taken == call_count;
}

/* Says how a step ended, once it is known whether it differs. */
static void conclude(const char *expected, bool right)
{
    printf("%3u  %s\n     expected  %s\n     observed  %s%s\n", number, current, expected, observed,
           right ? "" : "    <-- differs");
    fflush(stdout);
    steps++;
    differing += !right;
    observed_length = 0;
    observed[0] = 0;
}

/* Holds what was observed of a step against what is expected, which may be two answers with " or " between them. */
static void check(const char *expected)
{
    observe_calls();
    const char *other = strstr(expected, " or ");
    conclude(expected, matches(expected, other ? (size_t)(other - expected) : strlen(expected), observed)
             || (other && matches(other + 4, strlen(other + 4), observed)));
}

/* The same for a step whose callbacks may be others, which have been looked at. */
static void check_freely(const char *expected, const char *answer, bool right)
{
    const char *other = strstr(answer, " or ");
    right &= matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
    calls_taken = 0;
    observe_calls();
    conclude(expected, right);
}

static void observe_result(MemTxResult result)
{
    observe("%s", result == MEMTX_OK ? "ok" : result & MEMTX_ERROR ? "fault" : "rejected");
}

static void observe_read(MemTxResult result, uint64_t value)
{
    observe_result(result);
    if (result == MEMTX_OK) {
        observe(" value=0x%" PRIx64, value);
    }
}

static void observe_bytes(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        observe("%s%02x", i ? "" : " bytes=", bytes[i]);
    }
}

/* As a device does by DMA. */
static void load(AddressSpace *as, uint64_t addr, size_t length)
{
    static unsigned char block[1 << 16];
    memset(block, 0, length);
    observe_result(address_space_rw(as, addr, NONE, block, length, false));
    observe_bytes(block, length);
}

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

static bool only_looking; /* IOMMU regions translate nothing, and are noted */
static MemoryRegion *translating;
static uint64_t translating_offset;

static const char IOMMU_TYPE[] = "repro-iommu";

typedef struct {
    MemoryRegion mr; /* first, so that one is the other */
    AddressSpace *target;
    uint64_t granule;
    unsigned count;
    struct { uint64_t iova, to; int perm; } entries[1];
} Iommu;

static IOMMUTLBEntry translate(MemoryRegion *mr, uint64_t addr, int flag, int index)
{
    Iommu *iommu = (Iommu *)mr;
    uint64_t mask = iommu->granule - 1;
    IOMMUTLBEntry answer = { iommu->target, addr & ~mask, 0, mask, IOMMU_NONE };
    if (only_looking) {
        translating = mr;
        translating_offset = addr;
        return answer;
    }
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

static void set_entry(Iommu *iommu, uint64_t iova, uint64_t to, int perm)
{
    iommu->entries[iommu->count].iova = iova;
    iommu->entries[iommu->count].to = to;
    iommu->entries[iommu->count].perm = perm;
    iommu->count++;
}

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
    only_looking = true;
    translating = NULL;
    MemoryRegion *mr = flatview_translate(view, addr, &offset, &length, false, NONE);
    only_looking = false;
    mr = translating ? translating : mr;
    offset = translating ? translating_offset : offset;
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

/* ---- the scenario ---- */

static MemoryRegion bus_mr, window_mr, main_mr;
static AddressSpace memory_as, dma_as;

static Device uart_mr = {
    .name = "uart",
    .seed = 0x41,
    .has_errors = true, .errors_first = 0x80, .errors_last = 0x83,
    .ops = {
        .read_with_attrs = device_read, .write_with_attrs = device_write, .endianness = DEVICE_BIG_ENDIAN,
        .valid = { .min = 1, .max = 4, .unaligned = true }, .impl = { .min = 1, .max = 2 },
    },
};

static Iommu iommu_mr = { .target = &memory_as, .granule = 0x1000 };

/* In QEMU's main loop, with the big lock held. */
static void run(void *opaque)
{
    MemTxResult result;
    uint64_t value;

    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    signal(SIGBUS, crashed);
    printf("QEMU %d.%d.%d\n", (int)version->qemu->major, (int)version->qemu->minor, (int)version->qemu->micro);
    register_iommu_type();

    step("container bus size=0x10000");
    memory_region_init(&bus_mr, NULL, "bus", 0x10000);

    step("mmio uart size=0x100 endian=big valid=1..4 impl=1..2 valid-unaligned=yes seed=0x41 errors=0x80..0x83");
    memory_region_init_io(&uart_mr.mr, NULL, &uart_mr.ops, &uart_mr, uart_mr.name, 0x100);

    step("alias window of=uart offset=0x10 size=0x80");
    memory_region_init_alias(&window_mr, NULL, "window", &uart_mr.mr, 0x10, 0x80);

    step("ram main size=0x1000");
    memory_region_init_ram_flags_nomigrate(&main_mr, NULL, "main", 0x1000, 0, &error_fatal);

    step("add main in=bus at=0x0");
    memory_region_add_subregion(&bus_mr, 0x0, &main_mr);

    step("add window in=bus at=0x800 prio=1");
    memory_region_add_subregion_overlap(&bus_mr, 0x800, &window_mr, 1);

    step("fill main at=0x7fe bytes=a1a2");
    memcpy((char *)memory_region_get_ram_ptr(&main_mr) + 0x7fe, "\xa1\xa2", 2);

    step("space memory root=bus");
    address_space_init(&memory_as, &bus_mr, "memory");

    step("iommu iommu size=0x2000 target=memory granule=0x1000");
    memory_region_init_iommu(&iommu_mr.mr, sizeof(MemoryRegion), IOMMU_TYPE, NULL, "iommu", 0x2000);

    step("space dma root=iommu");
    address_space_init(&dma_as, &iommu_mr.mr, "dma");

    step("iotlb iommu iova=0x1000 to=0x0 perm=r");
    set_entry(&iommu_mr, 0x1000, 0x0, IOMMU_RO);

    step("flatview memory");
    flatview(&memory_as);
    check("ok ranges=0x0-0x7ff:main+0x0,0x800-0x87f:uart+0x10,0x880-0xfff:main+0x880");

    step("find dma at=0x1801");
    find(&dma_as, 0x1801);
    check("ok ranges=0x1801-0x1801:iommu+0x1801");

    step("read dma at=0x1800 size=4 order=be");
    value = address_space_ldl_be(&dma_as, 0x1800, NONE, &result);
    observe_read(result, value);
    check_freely("ok value=0x6c0be0d9 calls=uart:r:0x10:2:0x6c0b,uart:r:0x12:2:0xe0d9, or calls that do the same",
                 "ok value=0x6c0be0d9",
                 take_calls((Access) { .device = &uart_mr, .offset = 0x10, .length = 4, .sizes = 2 })
                 && no_more_calls());

    step("read dma at=0x1805 size=2");
    value = address_space_lduw_le(&dma_as, 0x1805, NONE, &result);
    observe_read(result, value);
    check_freely("ok value=0x3995 calls=uart:r:0x14:2:0xa795,uart:r:0x16:2:0x396f, or calls that do the same",
                 "ok value=0x3995",
                 take_calls((Access) { .device = &uart_mr, .offset = 0x15, .length = 2, .sizes = 1 | 2, .aligned = true, .beyond = true })
                 && no_more_calls());

    step("read dma at=0x1870 size=4");
    value = address_space_ldl_le(&dma_as, 0x1870, NONE, &result);
    observe_read(result, value);
    check_freely("fault calls=uart:r:0x80:2:0x4ff2,uart:r:0x82:2:0x491f, or calls that do the same",
                 "fault",
                 take_calls((Access) { .device = &uart_mr, .offset = 0x80, .length = 4, .sizes = 2 })
                 && no_more_calls());

    step("load memory at=0x804 len=6");
    load(&memory_as, 0x804, 6);
    check_freely("ok bytes=a795396f6756 calls=uart:r:0x14:2:0xa795,uart:r:0x16:2:0x396f,uart:r:0x18:2:0x6756, or calls that do the same",
                 "ok bytes=a795396f6756",
                 take_calls((Access) { .device = &uart_mr, .offset = 0x14, .length = 6, .sizes = 1 | 2, .aligned = true })
                 && no_more_calls());

    step("write dma at=0x1800 size=1 value=0x1");
    address_space_stb(&dma_as, 0x1800, 0x1, NONE, &result);
    observe_result(result);
    check("rejected");

    step("write memory at=0x802 size=2 value=0x1234");
    address_space_stw_le(&memory_as, 0x802, 0x1234, NONE, &result);
    observe_result(result);
    check("ok calls=uart:w:0x12:2:0x3412");

    finish();
}

int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv)
{
    if (!address_space_init) {
        fputs("this QEMU exports none of its functions: configure it with --enable-plugins --enable-modules\n", stderr);
        return -1;
    }
    aio_bh_schedule_oneshot_full(qemu_get_aio_context(), run, NULL, "repro");
    return 0;
}
