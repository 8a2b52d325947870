/*
 * memtck_agent.h: memtck's protocol for an agent in C, on POSIX. Keep this file, and write a bus beside it.
 *
 * In one file of your program:
 *
 *     #define MEMTCK_AGENT_IMPLEMENTATION
 *     #include "memtck_agent.h"
 *     static const memtck_bus bus = {.name = "my-bus", .version = "1", .reset = reset, .ram = ram, ...};
 *     int main(void) { return memtck_run(&bus); }
 *
 * Other files include it without the macro. The header defines no feature macro, which would hide parts of your system:
 * compile with -std=gnu99 or later. agent.c is a flat bus, tree.c a layered map.
 */
#ifndef MEMTCK_AGENT_H
#define MEMTCK_AGENT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ILLEGAL is misuse, with the rule's id as the message; ERROR says what is wrong, in a word. */
typedef enum {
    MEMTCK_OK, MEMTCK_REJECTED, MEMTCK_FAULT, MEMTCK_UNSUPPORTED, MEMTCK_ILLEGAL, MEMTCK_ERROR
} memtck_status;

typedef enum {
    MEMTCK_CONTAINER, MEMTCK_RAM, MEMTCK_ROM, MEMTCK_MMIO, MEMTCK_ROMD, MEMTCK_IOMMU, MEMTCK_ALIAS, MEMTCK_RESERVATION,
    MEMTCK_SPACE, MEMTCK_OWNER, MEMTCK_EVENTFD, MEMTCK_WINDOW
} memtck_kind;

typedef enum { MEMTCK_ANON, MEMTCK_RESIZEABLE, MEMTCK_FILE, MEMTCK_CALLER } memtck_backing;

/* What a device of memtck's is like. Without the capability access-constraints all sizes are 1 to 8, and aligned. */
typedef struct {
    uint64_t seed, fails_first, fails_last;
    bool big_endian, fails, valid_unaligned, impl_unaligned;
    uint64_t valid_min, valid_max, impl_min, impl_max;
} memtck_device;

/* Whatever has a name: a region, a space, an owner, an eventfd, a window. It lives until the next reset. */
typedef struct memtck_object {
    memtck_kind kind;
    char *name;
    void *own; /* yours: hang your emulator's object here; NULL at first, and never freed by the protocol */
    memtck_device device;
    struct memtck_object *in_bucket, *older;
} memtck_object;

/* What an operation says. Each function of a bus uses the fields that stand beside it below, and answers in some. */
typedef struct {
    memtck_object *region, *in, *of, *root, *space, *owner, *eventfd, *window;
    uint64_t at, size, last, max, offset, value, len, to, iova, granule, client, written, match, step, span;
    uint8_t *bytes;
    int32_t prio;
    bool big_endian, on, shared, has_match, writes, may_read, may_write;
    memtck_backing backing;
    memtck_device device;
    const char *message;
} memtck_args;

typedef memtck_status memtck_function(memtck_args *args);

/*
 * A bus. What is NULL is unsupported; a capability is in the greeting if all functions that it needs are there. What
 * no function tells of stands in `capabilities`: nesting, backed-container, overlap, equal-priority-overlap,
 * big-endian-order, big-endian-device, device-errors, access-constraints, file-ram, caller-ram, diagnoses-misuse.
 */
typedef struct {
    const char *name, *version, *capabilities; /* the last one separated by commas, or NULL */
    const char *parameters;                    /* of the greeting, such as "max-ram=0x100000", or NULL */
    memtck_function *reset;                    /* everything is as it was at first; objects are about to go */
    memtck_function *container, *ram, *rom, *mmio, *reservation, *romd; /* region last; ram: backing max shared */
    memtck_function *iommu;                    /* region last space granule */
    memtck_function *alias;                    /* region last of offset */
    memtck_function *add;                      /* region in at prio */
    memtck_function *del, *move, *resize, *retarget; /* region; at, last, offset; the container may be resized, too */
    memtck_function *enable, *readonly;        /* region on; enable is called for disable, too */
    memtck_function *begin, *commit;
    memtck_function *space, *unspace;          /* space root; space */
    memtck_function *read, *write;             /* space at size big_endian value: read answers the value */
    memtck_function *load, *store;             /* space at len bytes: load answers bytes, which are zero at first */
    memtck_function *fill, *inspect;           /* region at len bytes: inspect answers bytes */
    memtck_function *flatview, *find;          /* space; space at: both call memtck_show, in ascending order */
    memtck_function *romdmode, *ramresize;     /* region on; region size */
    memtck_function *iotlb;                    /* region iova to may_read may_write */
    memtck_function *log, *dirty;              /* region client on; region client at len: calls memtck_pages */
    memtck_function *coalesce, *uncoalesce, *flush; /* region at len; region; nothing */
    memtck_function *eventfd, *uneventfd;      /* eventfd region at size has_match match; eventfd */
    memtck_function *own, *unown;              /* owner: of the operations owner and unowner */
    memtck_function *ref, *unref, *destroy;    /* region */
    memtck_function *pin, *unpin;              /* window space at len writes: answers len; window written */
    memtck_function *poke, *peek;              /* window at len bytes: peek answers bytes */
} memtck_bus;

/* Answers hello, and every line until bye or the end of the input. What else is written to stdout goes to stderr. */
int memtck_run(const memtck_bus *bus);

/* The callbacks of memtck's devices, where a device of yours would do its work. False: the device reports an error. */
bool memtck_device_read(const memtck_object *region, uint64_t offset, unsigned size, uint64_t *value);
bool memtck_device_write(const memtck_object *region, uint64_t offset, unsigned size, uint64_t value);

/* The lowest bytes of a value; and these in the order of the other kind of guest. */
uint64_t memtck_cut(uint64_t value, uint64_t size);
uint64_t memtck_swap(uint64_t value, uint64_t size);

/* What happened during an operation, and is part of its answer. */
void memtck_show(uint64_t first, uint64_t last, const memtck_object *region, uint64_t offset, bool read_only);
void memtck_pages(uint64_t first, uint64_t last);
void memtck_signal(const memtck_object *eventfd);
void memtck_finalized(const memtck_object *object);
#endif

#ifdef MEMTCK_AGENT_IMPLEMENTATION
#undef MEMTCK_AGENT_IMPLEMENTATION
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#ifndef CLOCK_MONOTONIC
#error "compile with -std=gnu99 or later: -std=c99 hides the functions of POSIX"
#endif

enum {
    MEMTCK_LINE = 1 << 18, MEMTCK_NAME = 128, MEMTCK_BLOCK = 1 << 16, MEMTCK_COPIED = 1 << 20, MEMTCK_TIMED = 16,
    MEMTCK_BUCKETS = 1024
};

/* ---- The tables: what a line may say, and what it takes. ---- */

/*
 * Of an operation: its name is made (+), used or given up (-), in the namespace of regions, spaces, owners, eventfds or
 * windows. Keys with a question mark may be missing. It needs any of the capabilities; the first one needs it.
 */
typedef struct { const char *keyword, *subject, *keys, *needs; size_t function; } memtck_row;
#define MEMTCK_DEVICE " endian? valid? impl? valid-unaligned? impl-unaligned? seed? errors? owner?"
#define MEMTCK_F(function) offsetof(memtck_bus, function)
static const memtck_row memtck_rows[] = {
    {"reset", "", "", "ram", MEMTCK_F(reset)},
    {"container", "+r", "size owner?", "ram", MEMTCK_F(container)},
    {"ram", "+r", "size backing? max? shared? seed? owner?", "ram", MEMTCK_F(ram)},
    {"rom", "+r", "size owner?", "rom", MEMTCK_F(rom)},
    {"mmio", "+r", "size" MEMTCK_DEVICE, "mmio", MEMTCK_F(mmio)},
    {"romd", "+r", "size" MEMTCK_DEVICE, "rom-device", MEMTCK_F(romd)},
    {"iommu", "+r", "size target granule owner?", "iommu", MEMTCK_F(iommu)},
    {"alias", "+r", "of offset size owner?", "alias", MEMTCK_F(alias)},
    {"reservation", "+r", "size owner?", "reservation", MEMTCK_F(reservation)},
    {"add", "r", "in at prio?", "ram", MEMTCK_F(add)},
    {"del", "r", "", "dynamic", MEMTCK_F(del)},
    {"move", "r", "at", "dynamic", MEMTCK_F(move)},
    {"resize", "r", "size", "dynamic", MEMTCK_F(resize)},
    {"retarget", "r", "offset", "dynamic", MEMTCK_F(retarget)},
    {"enable", "r", "", "enable", MEMTCK_F(enable)},
    {"disable", "r", "", "enable", MEMTCK_F(enable)},
    {"readonly", "r", "on", "readonly", MEMTCK_F(readonly)},
    {"begin", "", "", "transactions", MEMTCK_F(begin)},
    {"commit", "", "", "transactions", MEMTCK_F(commit)},
    {"space", "+s", "root", "ram", MEMTCK_F(space)},
    {"unspace", "-s", "", "spaces", MEMTCK_F(unspace)},
    {"read", "s", "at size order?", "ram", MEMTCK_F(read)},
    {"write", "s", "at size value order?", "ram", MEMTCK_F(write)},
    {"load", "s", "at len", "block", MEMTCK_F(load)},
    {"store", "s", "at bytes", "block", MEMTCK_F(store)},
    {"copy", "s", "at to len", "block", MEMTCK_F(load)}, /* only where the clock runs */
    {"fill", "r", "at bytes", "fill", MEMTCK_F(fill)},
    {"flatview", "s", "", "flatview", MEMTCK_F(flatview)},
    {"find", "s", "at", "find", MEMTCK_F(find)},
    {"romdmode", "r", "on", "rom-device", MEMTCK_F(romdmode)},
    {"ramresize", "r", "size", "resizeable-ram", MEMTCK_F(ramresize)},
    {"inspect", "r", "at len", "resizeable-ram file-ram caller-ram", MEMTCK_F(inspect)},
    {"iotlb", "r", "iova to perm", "iommu", MEMTCK_F(iotlb)},
    {"log", "r", "client on", "dirty-log", MEMTCK_F(log)},
    {"dirty", "r", "at len client", "dirty-log", MEMTCK_F(dirty)},
    {"coalesce", "r", "at len", "coalescing", MEMTCK_F(coalesce)},
    {"uncoalesce", "r", "", "coalescing", MEMTCK_F(uncoalesce)},
    {"flush", "", "", "coalescing owners", MEMTCK_F(flush)},
    {"eventfd", "+e", "region at size match?", "eventfd", MEMTCK_F(eventfd)},
    {"uneventfd", "-e", "", "eventfd", MEMTCK_F(uneventfd)},
    {"owner", "+o", "", "owners", MEMTCK_F(own)},
    {"unowner", "-o", "", "owners", MEMTCK_F(unown)},
    {"ref", "r", "", "owners", MEMTCK_F(ref)},
    {"unref", "r", "", "owners", MEMTCK_F(unref)},
    {"destroy", "-r", "", "owners", MEMTCK_F(destroy)},
    {"pin", "+w", "space at len access", "pins", MEMTCK_F(pin)},
    {"poke", "w", "at bytes", "pins", MEMTCK_F(poke)},
    {"peek", "w", "at len", "pins", MEMTCK_F(peek)},
    {"unpin", "-w", "written", "pins", MEMTCK_F(unpin)},
};
enum { MEMTCK_ROWS = sizeof memtck_rows / sizeof *memtck_rows };

/*
 * Of a key: n a number, z a size, p a priority, m min..max, h bytes in hexadecimal, r s o a name of a region, space or
 * owner; | two choices, of which the first one is meant where the key is missing, and only the second one needs the
 * capability.
 */
#define MEMTCK_A(field) offsetof(memtck_args, field)
static const struct { const char *name, *type, *needs; size_t field; } memtck_keys[] = {
    {"step", "n", "", MEMTCK_A(step)}, {"span", "n", "", MEMTCK_A(span)}, {"match", "n", "", MEMTCK_A(match)},
    {"errors", "m", "device-errors", MEMTCK_A(device.fails_first)},
    {"at", "n", "", MEMTCK_A(at)}, {"size", "z", "", MEMTCK_A(size)}, {"max", "n", "resizeable-ram", MEMTCK_A(max)},
    {"offset", "n", "", MEMTCK_A(offset)}, {"value", "n", "", MEMTCK_A(value)}, {"len", "n", "", MEMTCK_A(len)},
    {"to", "n", "", MEMTCK_A(to)}, {"iova", "n", "", MEMTCK_A(iova)}, {"granule", "n", "", MEMTCK_A(granule)},
    {"client", "n", "", MEMTCK_A(client)}, {"written", "n", "", MEMTCK_A(written)},
    {"seed", "n", "", MEMTCK_A(device.seed)},
    {"prio", "p", "overlap", MEMTCK_A(prio)}, {"bytes", "h", "", MEMTCK_A(bytes)},
    {"in", "r", "", MEMTCK_A(in)}, {"of", "r", "", MEMTCK_A(of)}, {"root", "r", "", MEMTCK_A(root)},
    {"region", "r", "", MEMTCK_A(region)}, {"target", "s", "", MEMTCK_A(space)}, {"space", "s", "", MEMTCK_A(space)},
    {"owner", "o", "owners", MEMTCK_A(owner)},
    {"valid", "m", "access-constraints", MEMTCK_A(device.valid_min)},
    {"impl", "m", "access-constraints", MEMTCK_A(device.impl_min)},
    {"order", "|le|be", "big-endian-order", MEMTCK_A(big_endian)},
    {"endian", "|little|big", "big-endian-device", MEMTCK_A(device.big_endian)},
    {"valid-unaligned", "|no|yes", "access-constraints", MEMTCK_A(device.valid_unaligned)},
    {"impl-unaligned", "|no|yes", "access-constraints", MEMTCK_A(device.impl_unaligned)},
    {"on", "|no|yes", "", MEMTCK_A(on)}, {"shared", "|no|yes", "file-ram", MEMTCK_A(shared)},
    {"access", "|r|w", "", MEMTCK_A(writes)},
    {"backing", "b", "", 0}, {"perm", "t", "", 0}, /* these set more than one field, or no bool */
};
enum { MEMTCK_KEYS = sizeof memtck_keys / sizeof *memtck_keys };
enum { MEMTCK_STEP = 1, MEMTCK_SPAN = 2, MEMTCK_MATCH = 4, MEMTCK_ERRORS = 8 }; /* the first keys, as bits */

static const memtck_bus *memtck_running;

/* What is worked out once of each row. Keys are bits. */
static struct { bool offered; char act; uint64_t keys, required; } memtck_known[MEMTCK_ROWS];

/* Returns where a word stands in a list, or NULL. Words are separated by commas, blanks and question marks. */
static const char *memtck_word(const char *list, const char *word, size_t length) {
    while (list && *list) {
        size_t next = strcspn(list, ", ?");
        if (next == length && strncmp(list, word, length) == 0) return list;
        list += next + strspn(list + next, ", ?");
    }
    return NULL;
}

static memtck_function *memtck_function_of(const memtck_row *row) {
    return *(memtck_function *const *) ((const char *) memtck_running + row->function);
}

/* Whether a row needs this capability first. */
static bool memtck_leads(const memtck_row *row, const char *capability) {
    size_t length = strlen(capability);
    return strncmp(row->needs, capability, length) == 0 && (row->needs[length] == '\0' || row->needs[length] == ' ');
}

/* Whether a capability stands in the bus' list, is implied by one that does, or has all its functions. */
static bool memtck_offers(const char *capability) {
    static const char *const implied[][2] = {{"nesting", "backed-container"}, {"overlap", "equal-priority-overlap"}};
    int functions = 0;
    if (strcmp(capability, "ram") == 0) return true; /* everybody does */
    if (memtck_word(memtck_running->capabilities, capability, strlen(capability))) return true;
    for (int i = 0; i < 2; i++)
        if (strcmp(capability, implied[i][0]) == 0) return memtck_offers(implied[i][1]);
    for (const memtck_row *row = memtck_rows; row < memtck_rows + MEMTCK_ROWS; row++) {
        if (!memtck_leads(row, capability)) continue;
        bool needless = row->function == MEMTCK_F(retarget) && !memtck_running->alias;
        if (!memtck_function_of(row) && !needless && row->function != MEMTCK_F(inspect)) return false;
        functions++;
    }
    return functions > 0;
}

/* Whether any of the capabilities that a row or key needs is offered. */
static bool memtck_offers_any(const char *needs) {
    bool any = *needs == '\0';
    for (size_t length; !any && *needs; needs += length + strspn(needs + length, " ")) {
        char capability[MEMTCK_NAME];
        length = strcspn(needs, " ");
        snprintf(capability, sizeof capability, "%.*s", (int) length, needs);
        any = memtck_offers(capability);
    }
    return any;
}

static void memtck_greet(FILE *out) {
    const memtck_bus *bus = memtck_running;
    const char *said = "";
    fprintf(out, "hello name=%s version=%s capabilities=", bus->name, bus->version);
    for (const memtck_row *row = memtck_rows; row < memtck_rows + MEMTCK_ROWS; row++) {
        int length = (int) strcspn(row->needs, " ");
        char capability[MEMTCK_NAME];
        snprintf(capability, sizeof capability, "%.*s", length, row->needs);
        bool first = true; /* the first row of this capability */
        for (const memtck_row *other = memtck_rows; other < row; other++)
            first = first && !memtck_leads(other, capability);
        if (first && memtck_offers(capability)) fprintf(out, "%s%s", said, capability), said = ",";
    }
    if (bus->capabilities && *bus->capabilities) fprintf(out, ",%s", bus->capabilities);
    if (bus->parameters) fprintf(out, " %s", bus->parameters);
}

/* ---- Objects and their names. ---- */

static memtck_object *memtck_buckets[MEMTCK_BUCKETS], *memtck_youngest;
static int memtck_containers, memtck_spaces; /* how many a scenario has made */

static char memtck_namespace(memtck_kind kind) {
    return kind < MEMTCK_SPACE ? 'r' : "soew"[kind - MEMTCK_SPACE];
}

static memtck_object **memtck_bucket(const char *name) {
    uint32_t hash = 2166136261u;
    for (; *name; name++) hash = (hash ^ (uint8_t) *name) * 16777619u;
    return &memtck_buckets[hash % MEMTCK_BUCKETS];
}

/* Returns the link that leads to the object of that name, or the one at which the search ended. */
static memtck_object **memtck_link(char names, const char *name) {
    memtck_object **link = memtck_bucket(name);
    while (*link && ((*link)->name[0] != name[0] || strcmp((*link)->name, name) != 0
        || memtck_namespace((*link)->kind) != names)) link = &(*link)->in_bucket;
    return link;
}

static memtck_object *memtck_make(memtck_kind kind, const char *name) {
    memtck_object *made = (memtck_object *) calloc(1, sizeof *made), **bucket = memtck_bucket(name);
    size_t length = strlen(name) + 1;
    if (!made || !(made->name = (char *) malloc(length))) abort();
    memcpy(made->name, name, length);
    made->kind = kind;
    made->older = memtck_youngest;
    made->in_bucket = *bucket;
    return *bucket = memtck_youngest = made;
}

/* Gives a name up. The object lives on, for it can still be said to be finalised. */
static void memtck_unlink(memtck_object *object) {
    memtck_object **link = memtck_bucket(object->name);
    while (*link != object) link = &(*link)->in_bucket;
    *link = object->in_bucket;
}

static void memtck_forget_all(void) {
    memset(memtck_buckets, 0, sizeof memtck_buckets);
    for (memtck_object *object; (object = memtck_youngest) != NULL;) {
        memtck_youngest = object->older;
        free(object->name);
        free(object);
    }
    memtck_containers = memtck_spaces = 0;
}

/* ---- What happens during an operation: r ranges, c calls, s signals, p pages, f finalised objects. ---- */

typedef struct {
    char what;
    bool flag; /* read-only, or written */
    unsigned size;
    const memtck_object *object;
    uint64_t first, last, value;
} memtck_note;

static memtck_note *memtck_notes;
static size_t memtck_noted, memtck_room, memtck_happened; /* the last one counts while the clock runs, too */
static bool memtck_quiet;                                 /* the clock runs: nothing is noted */

static void memtck_add_note(memtck_note note) {
    memtck_happened++;
    if (memtck_quiet) return;
    if (memtck_noted == memtck_room) {
        memtck_room = memtck_room ? 2 * memtck_room : 256;
        memtck_notes = (memtck_note *) realloc(memtck_notes, memtck_room * sizeof *memtck_notes);
        if (!memtck_notes) abort();
    }
    memtck_notes[memtck_noted++] = note;
}

void memtck_show(uint64_t first, uint64_t last, const memtck_object *region, uint64_t offset, bool read_only) {
    memtck_note note = {'r', read_only, 0, region, first, last, offset};
    memtck_add_note(note);
}

void memtck_pages(uint64_t first, uint64_t last) {
    memtck_note note = {'p', false, 0, NULL, first, last, 0};
    memtck_add_note(note);
}

void memtck_signal(const memtck_object *eventfd) {
    memtck_note note = {'s', false, 0, eventfd, 0, 0, 0};
    memtck_add_note(note);
}

void memtck_finalized(const memtck_object *object) {
    memtck_note note = {'f', false, 0, object, 0, 0, 0};
    memtck_add_note(note);
}

static bool memtck_called(const memtck_object *region, bool write, uint64_t offset, unsigned size, uint64_t value) {
    const memtck_device *device = &region->device;
    memtck_note note = {'c', write, size, region, offset, 0, value};
    memtck_add_note(note);
    return !(device->fails && device->fails_first <= offset && offset <= device->fails_last);
}

bool memtck_device_write(const memtck_object *region, uint64_t offset, unsigned size, uint64_t value) {
    return memtck_called(region, true, offset, size, value);
}

bool memtck_device_read(const memtck_object *region, uint64_t offset, unsigned size, uint64_t *value) {
    uint64_t read = 0;
    for (unsigned i = 0; i < size; i++) { /* what a device shows follows from its seed and the offset */
        uint64_t z = region->device.seed + offset + i;
        z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
        z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
        read |= ((z ^ (z >> 31)) & 0xff) << 8 * (region->device.big_endian ? size - 1 - i : i);
    }
    *value = size == 8 ? read : read | ~read << 8 * size; /* the junk above the size must not reach the guest */
    return memtck_called(region, false, offset, size, read);
}

uint64_t memtck_cut(uint64_t value, uint64_t size) { return value & UINT64_MAX >> (64 - 8 * size); }

uint64_t memtck_swap(uint64_t value, uint64_t size) {
    uint64_t swapped = 0;
    for (uint64_t i = 0; i < size; i++) swapped |= (value >> 8 * i & 0xff) << 8 * (size - 1 - i);
    return swapped;
}

static void memtck_print_note(FILE *out, const memtck_note *note) {
    switch (note->what) {
    case 'r':
        fprintf(out, "0x%" PRIx64 "-0x%" PRIx64 ":%s+0x%" PRIx64 "%s", note->first, note->last, note->object->name,
            note->value, note->flag ? ":ro" : "");
        break;
    case 'c':
        fprintf(out, "%s:%c:0x%" PRIx64 ":%u:0x%" PRIx64, note->object->name, note->flag ? 'w' : 'r', note->first,
            note->size, note->value);
        break;
    case 'p': fprintf(out, "0x%" PRIx64 "-0x%" PRIx64, note->first, note->last); break;
    default: fputs(note->object->name, out);
    }
}

static void memtck_print_notes(FILE *out) {
    static const char *const parts[] = {"ranges", "calls", "signals", "pages", "finalized"};
    for (int part = 0; part < 5; part++) {
        bool first = true;
        for (size_t i = 0; i < memtck_noted; i++) {
            if (memtck_notes[i].what != parts[part][0]) continue;
            if (first) fprintf(out, " %s=", parts[part]);
            else fputc(',', out);
            memtck_print_note(out, &memtck_notes[i]);
            first = false;
        }
    }
}

/* ---- Reading a line. ---- */

/* An operation with its names and numbers looked up. A name that is to be made is not there yet. */
typedef struct {
    const memtck_row *row;
    memtck_function *function;
    char act;
    const char *name;
    memtck_object *subject;
    memtck_args args;
} memtck_operation;

static const char *memtck_message; /* why the status is MEMTCK_ERROR */

static memtck_status memtck_error(const char *message) {
    memtck_message = message;
    return MEMTCK_ERROR;
}

/* Reads a number, decimal or 0x, from the text on; returns what is behind it, or NULL. */
static char *memtck_number(char *text, uint64_t *number) {
    char *end;
    int base = text[0] == '0' && text[1] == 'x' ? 16 : 10;
    if (!strchr("0123456789", text[0]) || !*text) return NULL;
    errno = 0;
    *number = strtoull(text, &end, base);
    return errno ? NULL : end;
}

static bool memtck_is_number(char *text, uint64_t *number) {
    char *end = memtck_number(text, number);
    return end && !*end;
}

/* The bytes take the place of their digits. */
static bool memtck_read_bytes(char *text, memtck_args *args) {
    static const char hex[] = "0123456789abcdef";
    args->bytes = (uint8_t *) text;
    for (args->len = 0; text[0] && text[1]; text += 2) {
        const char *high = strchr(hex, text[0] | 0x20), *low = strchr(hex, text[1] | 0x20);
        if (!high || !low || args->len == MEMTCK_BLOCK) return false;
        args->bytes[args->len++] = (uint8_t) ((high - hex) * 16 + (low - hex));
    }
    return !*text;
}

static memtck_status memtck_choice(int key, char *text, memtck_args *args) {
    const char *choices = memtck_keys[key].type;
    const char *second = strchr(choices + 1, '|') + 1;
    bool chosen = strcmp(text, second) == 0;
    if (!chosen && (strncmp(text, choices + 1, strlen(text)) != 0 || choices[1 + strlen(text)] != '|'))
        return memtck_error("no_such_choice");
    *(bool *) ((char *) args + memtck_keys[key].field) = chosen;
    return chosen && !memtck_offers_any(memtck_keys[key].needs) ? MEMTCK_UNSUPPORTED : MEMTCK_OK;
}

static memtck_status memtck_read_backing(const char *text, memtck_args *args) {
    static const char *const words[][2] = {{"anon", "ram"}, {"resizeable", "resizeable-ram"}, {"file", "file-ram"},
        {"caller", "caller-ram"}};
    for (int i = 0; i < 4; i++)
        if (strcmp(text, words[i][0]) == 0) {
            args->backing = (memtck_backing) i;
            return memtck_offers(words[i][1]) ? MEMTCK_OK : MEMTCK_UNSUPPORTED;
        }
    return MEMTCK_UNSUPPORTED;
}

static memtck_status memtck_read_permission(const char *text, memtck_args *args) {
    args->may_read = text[0] == 'r';
    args->may_write = strcmp(text, "w") == 0 || strcmp(text, "rw") == 0;
    bool known = args->may_write || strcmp(text, "r") == 0 || strcmp(text, "none") == 0;
    return known ? MEMTCK_OK : memtck_error("no_such_choice");
}

static memtck_status memtck_read_named(char names, const char *name, memtck_object **object) {
    *object = *memtck_link(names, name);
    return *object ? MEMTCK_OK : memtck_error("unknown_name");
}

static memtck_status memtck_read_value(int key, char *text, memtck_args *args) {
    void *field = (char *) args + memtck_keys[key].field;
    uint64_t *numbers = (uint64_t *) field;
    char type = memtck_keys[key].type[0], *end;
    bool right = true;
    if (type == '|') return memtck_choice(key, text, args);
    if (!memtck_offers_any(memtck_keys[key].needs)) return MEMTCK_UNSUPPORTED;
    switch (type) {
    case 'b': return memtck_read_backing(text, args);
    case 't': return memtck_read_permission(text, args);
    case 'r': case 's': case 'o': return memtck_read_named(type, text, (memtck_object **) field);
    case 'h': right = memtck_read_bytes(text, args); break;
    case 'p':
        args->prio = (int32_t) strtol(text, &end, 10);
        right = *text && !*end;
        break;
    case 'm':
        end = memtck_number(text, &numbers[0]);
        right = end && strncmp(end, "..", 2) == 0 && memtck_is_number(end + 2, &numbers[1]);
        break;
    case 'z':
        if (strcmp(text, "0x10000000000000000") == 0) args->size = 0; /* 2^64: its last offset is all ones */
        else right = memtck_is_number(text, &args->size) && args->size > 0;
        args->last = args->size - 1;
        break;
    default: right = memtck_is_number(text, numbers);
    }
    return right ? MEMTCK_OK : memtck_error("no_such_value");
}

/* What the protocol does about an operation: see memtck_carry_out. */
static char memtck_act_of(const memtck_row *row) {
    static const char *const acts[] = {"add", "blocks: load inspect peek", "copy", "find", "reset", "v: read write"};
    for (int i = 0; i < 6; i++)
        if (memtck_word(acts[i], row->keyword, strlen(row->keyword))) return *row->subject == '+' ? '+' : acts[i][0];
    return *row->subject == '+' || *row->subject == '-' ? *row->subject : ' ';
}

static void memtck_know_rows(void) {
    for (int i = 0; i < MEMTCK_ROWS; i++) {
        const memtck_row *row = &memtck_rows[i];
        memtck_known[i].offered = memtck_function_of(row) && memtck_offers_any(row->needs);
        memtck_known[i].act = memtck_act_of(row);
        if (memtck_function_of(row) && !memtck_known[i].offered)
            fprintf(stderr, "memtck: %s is never called: %s is not offered\n", row->keyword, row->needs);
        for (int key = 0; key < MEMTCK_KEYS; key++) {
            const char *name = memtck_keys[key].name, *word = memtck_word(row->keys, name, strlen(name));
            if (word) memtck_known[i].keys |= UINT64_C(1) << key;
            if (word && word[strlen(name)] != '?') memtck_known[i].required |= UINT64_C(1) << key;
        }
    }
}

/* Bounds that do not depend on the bus. */
static memtck_status memtck_check(const memtck_operation *op, uint64_t present) {
    const memtck_args *args = &op->args;
    uint64_t walk = present & (MEMTCK_STEP | MEMTCK_SPAN);
    bool access = op->act == 'v' || op->row->function == MEMTCK_F(eventfd);
    bool size = args->size == 1 || args->size == 2 || args->size == 4 || args->size == 8;
    if (memtck_known[op->row - memtck_rows].required & ~present) return memtck_error("a_key_is_missing");
    if (access && !size) return memtck_error("not_the_size_of_an_access");
    if (op->act == 'c' && (args->len == 0 || args->len > MEMTCK_COPIED))
        return memtck_error("a_copy_has_1_to_1048576_bytes");
    if (op->act == 'b' && args->len > MEMTCK_BLOCK) return memtck_error("a_block_has_at_most_65536_bytes");
    if (walk && (walk != (MEMTCK_STEP | MEMTCK_SPAN) || args->step >= args->span))
        return memtck_error("a_step_is_below_its_span");
    return MEMTCK_OK;
}

/* Finds the row of a keyword. Only where the clock runs is there a copy, and no reset. */
static const memtck_row *memtck_row_of(const char *keyword, bool timed) {
    for (const memtck_row *row = memtck_rows; keyword && row < memtck_rows + MEMTCK_ROWS; row++) {
        if (row->keyword[0] != keyword[0] || strcmp(row->keyword, keyword) != 0) continue;
        if (!memtck_known[row - memtck_rows].offered) return NULL;
        return strcmp(keyword, timed ? "reset" : "copy") == 0 ? NULL : row;
    }
    return NULL;
}

static memtck_status memtck_read_subject(memtck_operation *op) {
    memtck_args *args = &op->args;
    char names = op->row->subject[strlen(op->row->subject) - 1];
    if (!op->name || strlen(op->name) > MEMTCK_NAME) return memtck_error("a_name_is_missing_or_too_long");
    if (op->row->subject[0] == '+') return MEMTCK_OK;
    memtck_status status = memtck_read_named(names, op->name, &op->subject);
    memtck_object **fields[] = {&args->region, &args->space, &args->owner, &args->eventfd, &args->window};
    *fields[strchr("rsoew", names) - "rsoew"] = op->subject;
    return status;
}

/* Looks up what a line says. The operation keeps pointers into it. */
static memtck_status memtck_parse(char *line, bool timed, memtck_operation *op) {
    uint64_t present = 0;
    memset(op, 0, sizeof *op);
    op->args.device.valid_min = op->args.device.impl_min = 1;
    op->args.device.valid_max = op->args.device.impl_max = 8;
    if (!(op->row = memtck_row_of(strtok(line, " \r"), timed))) return MEMTCK_UNSUPPORTED;
    op->function = memtck_function_of(op->row);
    op->act = memtck_known[op->row - memtck_rows].act;
    op->args.on = strcmp(op->row->keyword, "enable") == 0;
    op->name = *op->row->subject ? strtok(NULL, " \r") : NULL;
    uint64_t taken = memtck_known[op->row - memtck_rows].keys;
    if (timed && op->act == 'v') taken |= MEMTCK_STEP | MEMTCK_SPAN;
    for (char *pair; (pair = strtok(NULL, " \r")) != NULL;) {
        char *text = pair + strcspn(pair, "=");
        if (*text) *text++ = '\0';
        int key = 0;
        while (key < MEMTCK_KEYS && strcmp(pair, memtck_keys[key].name) != 0) key++;
        if (key == MEMTCK_KEYS || !(taken >> key & 1)) return MEMTCK_UNSUPPORTED;
        memtck_status status = memtck_read_value(key, text, &op->args);
        if (status) return status;
        present |= UINT64_C(1) << key;
    }
    op->args.has_match = (present & MEMTCK_MATCH) != 0;
    op->args.device.fails = (present & MEMTCK_ERRORS) != 0;
    memtck_status status = *op->row->subject ? memtck_read_subject(op) : MEMTCK_OK;
    return status ? status : memtck_check(op, present);
}

/* ---- Carrying it out. ---- */

/* What a bus need not find out itself: whether the tree, and when it changes, is within what is offered. */
static bool memtck_allows(const memtck_operation *op) {
    const memtck_args *args = &op->args;
    size_t function = op->row->function;
    if (function == MEMTCK_F(container)) return memtck_containers == 0 || memtck_offers("nesting");
    if (function == MEMTCK_F(space)) return memtck_spaces == 0 || memtck_offers("spaces");
    if (function != MEMTCK_F(add)) return true;
    return (memtck_spaces == 0 || memtck_offers("dynamic"))
        && (args->in->kind == MEMTCK_CONTAINER || memtck_offers("backed-container"));
}

static memtck_kind memtck_kind_of(const memtck_row *row) {
    static const char *const words[] = {"container", "ram", "rom", "mmio", "romd", "iommu", "alias", "reservation",
        "space", "owner", "eventfd", "pin"};
    int kind = 0;
    while (strcmp(words[kind], row->keyword) != 0) kind++;
    return (memtck_kind) kind;
}

/* Makes the name of an operation that makes one. It is free again if the bus does not do it. */
static memtck_status memtck_create(memtck_operation *op) {
    memtck_args *args = &op->args;
    memtck_kind kind = memtck_kind_of(op->row);
    char names = memtck_namespace(kind);
    if (*memtck_link(names, op->name)) return memtck_error("the_name_is_taken");
    memtck_object *made = memtck_make(kind, op->name);
    memtck_object **fields[] = {&args->region, &args->space, &args->owner, &args->eventfd, &args->window};
    op->subject = *fields[strchr("rsoew", names) - "rsoew"] = made;
    made->device = args->device;
    memtck_status status = op->function(args);
    if (status) memtck_unlink(made);
    memtck_containers += !status && kind == MEMTCK_CONTAINER;
    memtck_spaces += !status && kind == MEMTCK_SPACE;
    return status;
}

static memtck_status memtck_copy(memtck_args *args) {
    memtck_args store = *args;
    memtck_status status = memtck_running->load(args);
    store.at = args->to;
    return status ? status : memtck_running->store(&store);
}

static memtck_status memtck_carry_out(memtck_operation *op) {
    static uint8_t block[MEMTCK_COPIED];
    memtck_args *args = &op->args;
    memtck_status status;
    memtck_happened = memtck_noted = 0;
    switch (op->act) {
    case '+': return memtck_allows(op) ? memtck_create(op) : MEMTCK_UNSUPPORTED;
    case 'a': return memtck_allows(op) ? op->function(args) : MEMTCK_UNSUPPORTED;
    case 'b': case 'c':
        args->bytes = (uint8_t *) memset(block, 0, (size_t) args->len);
        return op->act == 'c' ? memtck_copy(args) : op->function(args);
    case 'f':
        status = op->function(args);
        return status == MEMTCK_OK && memtck_happened == 0 ? MEMTCK_REJECTED : status;
    case '-':
        status = op->function(args);
        if (status == MEMTCK_OK) memtck_unlink(op->subject);
        return status;
    case 'r':
        status = op->function(args);
        memtck_forget_all();
        return status;
    default: return op->function(args);
    }
}

static void memtck_print(FILE *out, const memtck_operation *op, memtck_status status) {
    static const char *const words[] = {"ok", "rejected", "fault", "unsupported", "illegal rule=", "error message="};
    const char *message = op->args.message ? op->args.message : memtck_message ? memtck_message : "failed";
    fprintf(out, "%s%s", words[status], status >= MEMTCK_ILLEGAL ? message : "");
    if (!op->row || status >= MEMTCK_UNSUPPORTED) return;
    if (op->row->function == MEMTCK_F(read) && status == MEMTCK_OK) fprintf(out, " value=0x%" PRIx64, op->args.value);
    if (op->row->function == MEMTCK_F(pin) && status == MEMTCK_OK) fprintf(out, " length=0x%" PRIx64, op->args.len);
    if (op->act == 'b' && op->args.len > 0) fputs(" bytes=", out);
    for (uint64_t i = 0; op->act == 'b' && i < op->args.len; i++) {
        fputc("0123456789abcdef"[op->args.bytes[i] >> 4], out);
        fputc("0123456789abcdef"[op->args.bytes[i] & 15], out);
    }
    memtck_print_notes(out);
}

static void memtck_answer(FILE *out, char *line) {
    memtck_operation op;
    memtck_message = NULL;
    memtck_noted = 0;
    memtck_status status = memtck_parse(line, false, &op);
    if (!status) status = memtck_carry_out(&op);
    memtck_print(out, &op, status);
}

/* ---- The clock: time COUNT OPERATION [; OPERATION]... It runs when everything is looked up. ---- */

static uint64_t memtck_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
}

/* An access that walks is a step further each time, and begins again after its span. */
static void memtck_walk(memtck_args *args, uint64_t *walked) {
    uint64_t rest = args->span - args->step;
    bool again = *walked >= rest;
    *walked = again ? *walked - rest : *walked + args->step;
    args->at += again ? 0 - rest : args->step;
}

static memtck_status memtck_repeat(memtck_operation *ops, int count, uint64_t times) {
    uint64_t walked[MEMTCK_TIMED] = {0};
    for (uint64_t time = 0; time < times; time++)
        for (int i = 0; i < count; i++) {
            memtck_status status = memtck_carry_out(&ops[i]);
            if (status) return status;
            if (ops[i].args.span) memtck_walk(&ops[i].args, &walked[i]);
        }
    return MEMTCK_OK;
}

static memtck_status memtck_parse_timed(char *line, memtck_operation *ops, int *count) {
    for (*count = 0; line; ++*count) {
        char *end = strchr(line, ';');
        if (end) *end++ = '\0';
        if (*count == MEMTCK_TIMED || line[strspn(line, " \r")] == '\0') return memtck_error("1_to_16_operations");
        memtck_status status = memtck_parse(line, true, &ops[*count]);
        if (status) return status;
        line = end;
    }
    return MEMTCK_OK;
}

static void memtck_time(FILE *out, char *line) {
    static memtck_operation ops[MEMTCK_TIMED];
    uint64_t times = 0;
    int count;
    char *rest = memtck_number(line, &times);
    bool right = rest && *rest == ' ' && times > 0 && times <= 1000000000;
    memtck_message = NULL;
    memtck_noted = 0;
    memtck_status status = right ? memtck_parse_timed(rest, ops, &count) : memtck_error("1_to_1000000000_times");
    if (!status) {
        memtck_quiet = true;
        uint64_t begun = memtck_nanos();
        status = memtck_repeat(ops, count, times);
        uint64_t nanos = memtck_nanos() - begun;
        memtck_quiet = false;
        if (!status) fprintf(out, "ok nanos=%" PRIu64, nanos);
    }
    memtck_operation none;
    memset(&none, 0, sizeof none);
    if (status) memtck_print(out, &none, status);
}

/* ---- The conversation. ---- */

static FILE *memtck_take_stdout(void) {
    int copy = dup(STDOUT_FILENO);
    FILE *out = copy < 0 ? NULL : fdopen(copy, "w");
    if (!out || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) abort();
    return out;
}

int memtck_run(const memtck_bus *bus) {
    static char input[MEMTCK_LINE];
    FILE *out = memtck_take_stdout();
    size_t length = 0;
    memtck_running = bus;
    memtck_know_rows();
    for (ssize_t got; (got = read(STDIN_FILENO, input + length, sizeof input - length)) > 0;) {
        char *line = input, *end;
        for (length += (size_t) got; (end = (char *) memchr(line, '\n', length)) != NULL; line = end + 1) {
            length -= (size_t) (end + 1 - line);
            *end = '\0';
            if (strncmp(line, "bye", 3) == 0) return fflush(out);
            if (strncmp(line, "hello", 5) == 0) memtck_greet(out);
            else if (strncmp(line, "time ", 5) == 0) memtck_time(out, line + 5);
            else memtck_answer(out, line);
            fputc('\n', out);
        }
        memmove(input, line, length);
        fflush(out); /* the input has run dry */
    }
    return length == sizeof input; /* a line has no end */
}
#endif
