/* A bus that does nothing, and says to standard error what it is asked: what is not zero, in the order of the fields. */
#include <stdio.h>
#define MEMTCK_AGENT_IMPLEMENTATION
#include "memtck_agent.h"

static void name(const char *key, const memtck_object *object) {
    if (object && object->name[0] != '0') fprintf(stderr, " %s=%s", key, object->name);
}

static void number(const char *key, uint64_t value) {
    if (value) fprintf(stderr, " %s=%llu", key, (unsigned long long) value);
}

static void range(const char *key, uint64_t first, uint64_t last, uint64_t usual) {
    if (first != usual % 10 || last != usual / 10)
        fprintf(stderr, " %s=%llu..%llu", key, (unsigned long long) first, (unsigned long long) last);
}

static memtck_status echo(memtck_args *a) {
    const memtck_device *d = &a->device;
    fputs("asked", stderr);
    name("region", a->region), name("in", a->in), name("of", a->of), name("root", a->root), name("space", a->space);
    name("owner", a->owner), name("eventfd", a->eventfd), name("window", a->window);
    number("at", a->at), number("last", a->last), number("max", a->max), number("offset", a->offset);
    number("value", a->value), number("len", a->len), number("to", a->to), number("iova", a->iova);
    number("granule", a->granule), number("client", a->client), number("written", a->written);
    if (a->has_match) number("match", a->match + 1);
    if (a->prio) fprintf(stderr, " prio=%d", a->prio);
    number("big", a->big_endian), number("on", a->on), number("shared", a->shared), number("writes", a->writes);
    number("perm", a->may_read + 2 * a->may_write), number("backing", a->backing);
    number("seed", d->seed), number("bigdevice", d->big_endian);
    if (d->fails) range("errors", d->fails_first, d->fails_last, 0);
    range("valid", d->valid_min, d->valid_max, 81), range("impl", d->impl_min, d->impl_max, 81);
    number("validunaligned", d->valid_unaligned), number("implunaligned", d->impl_unaligned);
    for (uint64_t i = 0; a->bytes && i < a->len; i++) fprintf(stderr, "%s%02x", i ? "" : " bytes=", a->bytes[i]);
    fputc('\n', stderr);
    return MEMTCK_OK;
}

static const memtck_bus bus = {
    .name = "echo", .version = "1",
    .capabilities = "backed-container,equal-priority-overlap,big-endian-order,big-endian-device,device-errors,"
        "access-constraints,file-ram,caller-ram",
    .reset = echo, .container = echo, .ram = echo, .rom = echo, .mmio = echo, .reservation = echo, .romd = echo,
    .iommu = echo, .alias = echo, .add = echo, .del = echo, .move = echo, .resize = echo, .retarget = echo,
    .enable = echo, .readonly = echo, .begin = echo, .commit = echo, .space = echo, .unspace = echo, .read = echo,
    .write = echo, .load = echo, .store = echo, .fill = echo, .inspect = echo, .flatview = echo, .find = echo,
    .romdmode = echo, .ramresize = echo, .iotlb = echo, .log = echo, .dirty = echo, .coalesce = echo,
    .uncoalesce = echo, .flush = echo, .eventfd = echo, .uneventfd = echo, .own = echo, .unown = echo, .ref = echo,
    .unref = echo, .destroy = echo, .pin = echo, .unpin = echo, .poke = echo, .peek = echo,
};

int main(void) { return memtck_run(&bus); }
