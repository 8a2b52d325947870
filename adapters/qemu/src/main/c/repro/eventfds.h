/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Eventfds.
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

//: Eventfd attach
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

//: observe_signals
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

//: detach
static void detach(Eventfd *eventfd)
{
    memory_region_del_eventfd(eventfd->mr, eventfd->addr, eventfd->size, eventfd->match, eventfd->data,
                              &eventfd->notifier);
    eventfd->mr = NULL;
}

//: matched
/*
 * QEMU takes the value in the byte order of the target and turns it round for a device of the other. What does not fit the
 * size is passed on as it is: no write has such a value.
 */
static uint64_t matched(uint64_t data, unsigned size, int endianness)
{
    bool target_is_big = target_big_endian ? target_big_endian() : target_words_bigendian();
    uint64_t fits = UINT64_MAX >> (64 - 8 * size);
    return target_is_big == (endianness == DEVICE_BIG_ENDIAN) ? data
        : __builtin_bswap64(data) >> (64 - 8 * size) | (data & ~fits);
}
