/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Eventfds and dirty pages.
 */

//: listen
static void ignore_eventfd(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event)
{
}

/* Newer versions look at eventfds only where somebody listens for them, as KVM and vhost do. */
static void listen(MemoryListener *listener, AddressSpace *as)
{
    listener->eventfd_add = listener->eventfd_del = ignore_eventfd;
    memory_listener_register(listener, as);
}

//: Eventfd attach detach observe_signals
typedef struct {
    EventNotifier notifier;
    const char *name;
    MemoryRegion *mr; /* NULL when it is attached to none */
    uint64_t addr, data;
    unsigned size;
    bool match;
} Eventfd;

static Eventfd *eventfds[EVENTFDS_MAX];
static size_t eventfd_count;

static void attach(Eventfd *eventfd)
{
    eventfds[eventfd_count++] = eventfd;
    if (event_notifier_init(&eventfd->notifier, 0) < 0) {
        abort();
    }
    memory_region_add_eventfd(eventfd->mr, eventfd->addr, eventfd->size, eventfd->match, eventfd->data,
                              &eventfd->notifier);
}

static void detach(Eventfd *eventfd)
{
    memory_region_del_eventfd(eventfd->mr, eventfd->addr, eventfd->size, eventfd->match, eventfd->data,
                              &eventfd->notifier);
    eventfd->mr = NULL;
}

static void observe_signals(void)
{
    const char *separator = " signals=";
    for (size_t i = 0; i < eventfd_count; i++) {
        if (eventfds[i]->mr && event_notifier_test_and_clear(&eventfds[i]->notifier)) {
            observe("%s%s", separator, eventfds[i]->name);
            separator = ",";
        }
    }
}

//: matched
/* QEMU takes the value in the byte order of the target and turns it round for a device of the other. */
static uint64_t matched(uint64_t data, unsigned size, int endianness)
{
    bool target_is_big = target_big_endian ? target_big_endian() : target_words_bigendian();
    return target_is_big == (endianness == DEVICE_BIG_ENDIAN) ? data : __builtin_bswap64(data) >> (64 - 8 * size);
}

//: Bytes take_dirty
typedef struct { uint64_t first, last; } Bytes;

static bool overlap(const Bytes *some, size_t count, uint64_t first, uint64_t last)
{
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        any |= some[i].first <= last && some[i].last >= first;
    }
    return any;
}

static uint64_t page_size(void)
{
    return qemu_target_page_size ? qemu_target_page_size() : UINT64_C(1) << target_page.bits;
}

/* Pages with bytes that are dirty must be told, and others only if they have bytes that may be. */
static void take_dirty(MemoryRegion *mr, uint64_t addr, uint64_t length, const Bytes *must, size_t must_count,
                       const Bytes *may, size_t may_count)
{
    DirtyBitmapSnapshot *snapshot = memory_region_snapshot_and_clear_dirty(mr, addr, length, 0);
    bool right = true;
    uint64_t page = page_size(), end = addr + length;
    observe("ok dirty pages at");
    for (uint64_t at = addr & -page; at < end; at += page) {
        bool dirty = memory_region_snapshot_get_dirty(mr, snapshot, at, 1);
        right &= dirty ? overlap(must, must_count, at, at + page - 1) || overlap(may, may_count, at, at + page - 1)
            : !overlap(must, must_count, at, at + page - 1);
        if (dirty) {
            observe(" 0x%" PRIx64, at);
        }
    }
    g_free(snapshot);
    conclude("ok and the pages of the bytes that were written", right);
}
