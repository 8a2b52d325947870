/*
 * A memtck agent for a layered map, to start from: containers, aliases, priorities, several spaces, changes while they
 * are open. Put your map in the place of this one, and keep memtck_agent.h.
 *
 * A space has a flat view, a sorted list of what shows where. It is drawn anew when an access finds it stale.
 */
#include <stdlib.h>
#include <string.h>
#define MEMTCK_AGENT_IMPLEMENTATION
#include "memtck_agent.h"

/* A region. Its children are sorted: the one that wins comes first. */
typedef struct node {
    const memtck_object *region;
    uint64_t last, at, offset; /* offset: in the target of an alias */
    int32_t prio;
    bool disabled, read_only;
    uint8_t *bytes; /* of RAM and ROM */
    struct node *target, *container, *child, *sibling, *made_before;
} node;

/* Addresses at which a region shows, from an offset of it on. */
typedef struct { uint64_t first, last, offset; const node *node; bool read_only; } range;

/* What a space shows. Ranges ascend, and none overlaps another. */
typedef struct view {
    const node *root;
    range *ranges;
    size_t count, room;
    uint64_t drawn; /* the map that was drawn */
    struct view *next;
} view;

static node *nodes;
static view *views;
static uint64_t map;      /* counts the changes of the map that have taken effect */
static int transactions; /* how many are open within each other */

/* ---- Drawing a flat view: what wins is painted first, what comes later fills the gaps. ---- */

static void insert(view *view, size_t place, range range) {
    if (view->count == view->room) {
        view->room = view->room ? 2 * view->room : 16;
        view->ranges = realloc(view->ranges, view->room * sizeof *view->ranges);
        if (!view->ranges) abort();
    }
    memmove(&view->ranges[place + 1], &view->ranges[place], (view->count++ - place) * sizeof range);
    view->ranges[place] = range;
}

static void paint(view *view, range all) {
    size_t i = 0;
    while (i < view->count && view->ranges[i].last < all.first) i++;
    for (uint64_t at = all.first;; at = view->ranges[i++].last + 1) {
        bool free = i == view->count || view->ranges[i].first > all.last; /* from here to the end */
        if (free || view->ranges[i].first > at) {
            uint64_t last = free ? all.last : view->ranges[i].first - 1;
            insert(view, i++, (range) {at, last, all.offset + (at - all.first), all.node, all.read_only});
        }
        if (free || view->ranges[i].last >= all.last) return;
    }
}

/* Paints what a region shows, from an offset of it on, at these addresses. */
static void draw(view *view, const node *node, uint64_t first, uint64_t last, uint64_t offset, bool read_only) {
    if (node->disabled || offset > node->last) return;
    if (last - first > node->last - offset) last = first + (node->last - offset);
    read_only = read_only || node->read_only;
    if (node->target) {
        if (offset <= UINT64_MAX - node->offset)
            draw(view, node->target, first, last, node->offset + offset, read_only);
        return;
    }
    for (const struct node *child = node->child; child; child = child->sibling) {
        uint64_t low = child->at > offset ? child->at : offset, end = offset + (last - first);
        uint64_t high = child->last > end - child->at ? end : child->at + child->last;
        if (child->at <= end && low <= high)
            draw(view, child, first + (low - offset), first + (high - offset), low - child->at, read_only);
    }
    if (node->region->kind != MEMTCK_CONTAINER)
        paint(view, (range) {first, last, offset, node, read_only || node->region->kind == MEMTCK_ROM});
}

/* Makes one range of two that continue each other. */
static void join(view *view) {
    size_t kept = 0;
    for (size_t i = 0; i < view->count; i++) {
        range *before = &view->ranges[kept - 1], next = view->ranges[i];
        bool joins = kept > 0 && before->last == next.first - 1 && before->node == next.node
            && before->read_only == next.read_only && before->offset + (next.first - before->first) == next.offset;
        if (joins) before->last = next.last;
        else view->ranges[kept++] = next;
    }
    view->count = kept;
}

static view *drawn(view *view) {
    if (view->drawn != map) {
        view->count = 0;
        draw(view, view->root, 0, UINT64_MAX, 0, false);
        join(view);
        view->drawn = map;
    }
    return view;
}

/* ---- The tree. Until the outermost commit all spaces show the map as it was at begin. ---- */

static memtck_status changed(void) {
    if (transactions == 0) map++;
    return MEMTCK_OK;
}

static memtck_status begin(memtck_args *args) {
    (void) args;
    for (view *each = views; each && transactions == 0; each = each->next) drawn(each);
    transactions++;
    return MEMTCK_OK;
}

static memtck_status commit(memtck_args *args) {
    (void) args;
    if (transactions == 0) return MEMTCK_ERROR;
    transactions--;
    return changed();
}

static void put_in(node *node, struct node *container, uint64_t at) {
    struct node **link = &container->child;
    while (*link && (*link)->prio > node->prio) link = &(*link)->sibling;
    node->sibling = *link; /* of equals the one that came last wins */
    node->container = container;
    node->at = at;
    *link = node;
}

static void take_out(node *node) {
    struct node **link = &node->container->child;
    while (*link != node) link = &(*link)->sibling;
    *link = node->sibling;
    node->container = NULL;
}

static memtck_status region(memtck_args *args) {
    memtck_object *region = args->region;
    bool has_bytes = region->kind == MEMTCK_RAM || region->kind == MEMTCK_ROM;
    node *made = calloc(1, sizeof *made);
    if (!made) return MEMTCK_ERROR;
    *made = (node) {.region = region, .last = args->last, .offset = args->offset, .made_before = nodes};
    if (args->of) made->target = args->of->own;
    if (has_bytes && args->last < SIZE_MAX) made->bytes = calloc((size_t) args->last + 1, 1);
    region->own = nodes = made;
    return has_bytes && !made->bytes ? MEMTCK_UNSUPPORTED : MEMTCK_OK;
}

static memtck_status add(memtck_args *args) {
    node *node = args->region->own;
    if (node->container) return MEMTCK_ERROR;
    node->prio = args->prio;
    put_in(node, args->in->own, args->at);
    return changed();
}

static memtck_status del(memtck_args *args) {
    node *node = args->region->own;
    if (!node->container) return MEMTCK_ERROR;
    take_out(node);
    return changed();
}

static memtck_status move(memtck_args *args) {
    node *node = args->region->own, *container = node->container;
    if (!container) return MEMTCK_ERROR;
    if (node->at == args->at) return MEMTCK_OK;
    take_out(node); /* it counts as added anew */
    put_in(node, container, args->at);
    return changed();
}

static memtck_status resize(memtck_args *args) {
    node *node = args->region->own;
    if (node->bytes) return MEMTCK_ERROR;
    node->last = args->last;
    return changed();
}

static memtck_status retarget(memtck_args *args) {
    ((node *) args->region->own)->offset = args->offset;
    return changed();
}

static memtck_status enable(memtck_args *args) {
    ((node *) args->region->own)->disabled = !args->on;
    return changed();
}

static memtck_status set_read_only(memtck_args *args) {
    ((node *) args->region->own)->read_only = args->on;
    return changed();
}

/* A space that is opened within a transaction shows nothing until the commit. */
static memtck_status space(memtck_args *args) {
    view *made = calloc(1, sizeof *made);
    if (!made) return MEMTCK_ERROR;
    *made = (view) {.root = args->root->own, .drawn = transactions ? map : map - 1, .next = views};
    args->space->own = views = made;
    return MEMTCK_OK;
}

static memtck_status unspace(memtck_args *args) {
    view **link = &views, *gone = args->space->own;
    while (*link != gone) link = &(*link)->next;
    *link = gone->next;
    free(gone->ranges);
    free(gone);
    return MEMTCK_OK;
}

static memtck_status reset(memtck_args *args) {
    (void) args;
    for (view *each; (each = views) != NULL;) {
        views = each->next;
        free(each->ranges);
        free(each);
    }
    for (node *each; (each = nodes) != NULL;) {
        nodes = each->made_before;
        free(each->bytes);
        free(each);
    }
    transactions = 0;
    return MEMTCK_OK;
}

/* ---- Accesses, and questions. ---- */

/* The range that has all of these bytes, or NULL. */
static const range *range_of(view *view, uint64_t at, uint64_t size) {
    size_t low = 0, high = drawn(view)->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (view->ranges[middle].last < at) low = middle + 1;
        else high = middle;
    }
    const range *range = &view->ranges[low];
    return low < view->count && range->first <= at && size - 1 <= range->last - at ? range : NULL;
}

static memtck_status read_value(memtck_args *args) {
    const range *range = range_of(args->space->own, args->at, args->size);
    if (!range || range->node->region->kind == MEMTCK_RESERVATION) return MEMTCK_REJECTED;
    uint64_t offset = range->offset + (args->at - range->first), little = 0;
    const uint8_t *bytes = range->node->bytes;
    if (!bytes && offset % args->size != 0) return MEMTCK_REJECTED; /* devices take aligned accesses */
    if (!bytes) memtck_device_read(range->node->region, offset, (unsigned) args->size, &little);
    for (uint64_t i = 0; bytes && i < args->size; i++) little |= (uint64_t) bytes[offset + i] << 8 * i;
    little = memtck_cut(little, args->size); /* without the junk above the size */
    args->value = args->big_endian ? memtck_swap(little, args->size) : little;
    return MEMTCK_OK;
}

static memtck_status write_value(memtck_args *args) {
    const range *range = range_of(args->space->own, args->at, args->size);
    if (!range || range->read_only || range->node->region->kind == MEMTCK_RESERVATION) return MEMTCK_REJECTED;
    uint64_t offset = range->offset + (args->at - range->first), little = memtck_cut(args->value, args->size);
    if (args->big_endian) little = memtck_swap(little, args->size);
    uint8_t *bytes = range->node->bytes;
    if (!bytes && offset % args->size != 0) return MEMTCK_REJECTED;
    if (!bytes) memtck_device_write(range->node->region, offset, (unsigned) args->size, little);
    for (uint64_t i = 0; bytes && i < args->size; i++) bytes[offset + i] = (uint8_t) (little >> 8 * i);
    return MEMTCK_OK;
}

/* A DMA engine that moves a byte at a time. Past the last address of all there is nothing, not the first one. */
static memtck_status block(memtck_args *args, memtck_function *move_byte, bool load) {
    memtck_status all = MEMTCK_OK;
    for (uint64_t i = 0; i < args->len; i++) {
        memtck_args byte = {.space = args->space, .at = args->at + i, .size = 1, .value = args->bytes[i]};
        memtck_status one = byte.at < i ? MEMTCK_REJECTED : move_byte(&byte);
        if (one == MEMTCK_OK && load) args->bytes[i] = (uint8_t) byte.value;
        if (one != MEMTCK_OK) all = one;
    }
    return all;
}

static memtck_status load(memtck_args *args) { return block(args, read_value, true); }

static memtck_status store(memtck_args *args) { return block(args, write_value, false); }

static memtck_status fill(memtck_args *args) {
    node *node = args->region->own;
    if (!node->bytes || args->len > node->last + 1 || args->at > node->last + 1 - args->len) return MEMTCK_ERROR;
    memcpy(node->bytes + args->at, args->bytes, (size_t) args->len);
    return MEMTCK_OK;
}

static memtck_status flatview(memtck_args *args) {
    const view *view = drawn(args->space->own);
    for (const range *each = view->ranges; each < view->ranges + view->count; each++)
        memtck_show(each->first, each->last, each->node->region, each->offset, each->read_only);
    return MEMTCK_OK;
}

static memtck_status find(memtck_args *args) {
    const range *range = range_of(args->space->own, args->at, 1);
    if (!range) return MEMTCK_REJECTED;
    memtck_show(args->at, args->at, range->node->region, range->offset + (args->at - range->first), range->read_only);
    return MEMTCK_OK;
}

static const memtck_bus bus = {
    .name = "c-tree-starter", .version = "1", .parameters = "address-bits=64 max-ram=0x100000",
    .capabilities = "backed-container,equal-priority-overlap,big-endian-order", .reset = reset, .container = region,
    .ram = region, .rom = region, .mmio = region, .reservation = region, .alias = region, .add = add, .del = del,
    .move = move, .resize = resize, .retarget = retarget, .enable = enable, .readonly = set_read_only, .begin = begin,
    .commit = commit, .space = space, .unspace = unspace, .read = read_value, .write = write_value, .load = load,
    .store = store, .fill = fill, .flatview = flatview, .find = find,
};

int main(void) { return memtck_run(&bus); }
