/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The memory behind RAM: QEMU's own, resizeable, a file's, the caller's. What the host's side sees and does of it.
 */
#ifndef MEMTCK_RAM_H
#define MEMTCK_RAM_H

#include "deaths.h"
#include "device.h"

static uint64_t ram_total;       /* bytes in this scenario, with what resizeable RAM may grow to */
static unsigned file_count;      /* in this scenario */
static uint64_t file_total;      /* bytes of them */

/*
 * Bytes, a power of two: the page of the host or of the target, whichever is larger. QEMU takes memory in such units. A
 * file must not be shorter than what is rounded up, and neither must the caller's memory: what lies behind it is taken
 * for a part of the region, so that a host window on it counts for another region than its own.
 */
static uint64_t memory_unit(void)
{
    uint64_t host = (uint64_t)sysconf(_SC_PAGESIZE), target = target_page_size();
    return host > target ? host : target;
}

static void forget_memory(void)
{
    ram_total = 0;
    file_count = 0;
    file_total = 0;
}

/* Files keep descriptors and pages until RCU is through. */
static bool files_pile_up(void)
{
    return pending_files >= MAX_FILES || pending_bytes >= MAX_FILE_TOTAL;
}

static Problem claim_ram(uint64_t size)
{
    if (size > MAX_RAM || ram_total + size > MAX_RAM_TOTAL) {
        return "ram-too-large";
    }
    ram_total += size;
    pending++;
    return NULL;
}

static void init_anonymous(Region *region, Error **err)
{
    memory_region_init_ram_flags_nomigrate(&region->mr, owner_object(region), qemu_name(region), region->ram_size, 0,
                                           err);
}

/* For memory that could be migrated, which needs one that nothing else has. It is QEMU's to copy. */
static const char *unique_name(void)
{
    static char name[32];
    static unsigned long long count;
    snprintf(name, sizeof name, "memtck-%llu", ++count);
    return name;
}

static void init_rom(Region *region, Error **err)
{
    if (rom_is_migrated()) {
        memory_region_init_rom(&region->mr, owner_object(region), unique_name(), region->ram_size, err);
    } else {
        memory_region_init_rom_nomigrate(&region->mr, owner_object(region), qemu_name(region), region->ram_size, err);
    }
}

static void init_rom_device(Region *region, Error **err)
{
    if (rom_is_migrated()) {
        memory_region_init_rom_device(&region->mr, owner_object(region), &region->ops, region, unique_name(),
                                      region->ram_size, err);
    } else {
        memory_region_init_rom_device_nomigrate(&region->mr, owner_object(region), &region->ops, region,
                                                qemu_name(region), region->ram_size, err);
    }
}

/* Calls one of the init functions of QEMU. One that fails leaves a region without memory behind. */
static Problem init_memory(Region *region, void (*init)(Region *region, Error **err))
{
    Error *err = NULL;
    init(region, &err);
    if (err) {
        error_free(err);
        if (!qemu_name(region)) { /* else QEMU has already taken it from its parent */
            object_unref(&region->mr);
        }
        return "ram-not-allocated";
    }
    return NULL;
}

/* ---- resizeable RAM ---- */

static uint64_t largest; /* an argument of init_resizeable() */

static void init_resizeable(Region *region, Error **err)
{
    memory_region_init_resizeable_ram(&region->mr, owner_object(region), qemu_name(region), region->ram_size, largest,
                                      NULL, err);
}

static Problem make_resizeable(const Args *args, Region *region)
{
    TRY(get_size(args, KEY_MAX, &largest));
    if (largest < region->ram_size) {
        return "max-is-less-than-size";
    }
    TRY(claim_ram(largest));
    region->ram_max = largest;
    return init_memory(region, init_resizeable);
}

/* Whether a size is beyond the largest one, but not beyond the page that holds its end. */
static bool is_within_last_page(uint64_t size, uint64_t most)
{
    return size > most && most % memory_unit() != 0 && size - most <= memory_unit() - most % memory_unit();
}

/* QEMU does not allow it within a transaction; what is beyond the largest size is refused there as elsewhere. */
static Problem op_ramresize(const Args *args)
{
    Region *region;
    uint64_t size;
    Error *err = NULL;
    TRY(find_region(args->subject, &region));
    TRY(get_size(args, KEY_SIZE, &size));
    if (region->kind != RAM || region->backing != RESIZEABLE) {
        return "not-resizeable-ram";
    }
    if (depth > 0 && size <= region->ram_max) {
        return "not-within-a-transaction";
    }
    if (depth > 0 || size > MAX_RAM || is_within_last_page(size, region->ram_max)) {
        put("rejected"); /* QEMU would round both up to pages, and around 2^64 to zero */
        return NULL;
    }
    memory_region_ram_resize(&region->mr, size, &err);
    if (err) {
        error_free(err);
        put("rejected");
        return NULL;
    }
    region->ram_size = size;
    topology_changed();
    return NULL;
}

/* ---- file-backed RAM ---- */

static bool write_all(int file, uint64_t at, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t n = pwrite(file, block + done, length - done, (off_t)(at + done));
        if (n <= 0 && errno != EINTR) {
            return false;
        }
        done += n > 0 ? (size_t)n : 0;
    }
    return true;
}

/* The file's first bytes are those of a device with the region's seed. */
static bool write_first_bytes(const Region *region)
{
    for (uint64_t at = 0; at < region->ram_size; at += MAX_BLOCK) {
        size_t length = region->ram_size - at < MAX_BLOCK ? (size_t)(region->ram_size - at) : MAX_BLOCK;
        for (size_t i = 0; i < length; i++) {
            block[i] = (unsigned char)mix(region->seed + at + i);
        }
        if (!write_all(region->file, at, length)) {
            return false;
        }
    }
    return true;
}

static uint32_t file_flags; /* an argument of init_from_file() */

static void init_from_file(Region *region, Error **err)
{
    memory_region_init_ram_from_fd(&region->mr, owner_object(region), qemu_name(region), region->ram_size, file_flags,
                                   region->file, 0, err);
}

static Problem make_file_backed(const Args *args, Region *region)
{
    bool shared = false;
    TRY(get_choice(args, KEY_SHARED, "no", "yes", &shared));
    if (has(args, KEY_SEED)) {
        TRY(get_number(args, KEY_SEED, &region->seed));
    }
    if (region->ram_size % memory_unit()) {
        return "not-a-multiple-of-the-page";
    }
    if (file_count == MAX_FILES || file_total + region->ram_size > MAX_FILE_TOTAL) {
        return "too-many-files";
    }
    TRY(claim_ram(region->ram_size));
    region->file = memfd_create("memtck", MFD_CLOEXEC);
    if (region->file < 0) {
        return "no-file";
    }
    file_flags = shared ? RAM_SHARED : ram_private();
    Problem problem = write_first_bytes(region) ? init_memory(region, init_from_file) : "no-file";
    if (problem) {
        close(region->file);
        return problem;
    }
    file_count++;
    file_total += region->ram_size;
    pending_files++;
    pending_bytes += region->ram_size;
    return NULL;
}

/* ---- the caller's memory ---- */

static Problem make_callers(Region *region)
{
    TRY(claim_ram(region->ram_size));
    region->caller_size = (region->ram_size + memory_unit() - 1) & -memory_unit();
    region->caller_memory = reserve_memory(region->caller_size);
    memory_region_init_ram_ptr(&region->mr, owner_object(region), qemu_name(region), region->ram_size,
                               region->caller_memory);
    return NULL;
}

/* ---- all of them ---- */

static Problem get_backing(const Args *args, Backing *backing)
{
    static const char *const WORDS[] = { "anon", "resizeable", "file", "caller" };
    static const KeySet KEYS[] = { 0, BIT(KEY_MAX), BIT(KEY_SHARED) | BIT(KEY_SEED), 0 };
    const char *word = has(args, KEY_BACKING) ? args->values[KEY_BACKING] : WORDS[ANON];
    for (*backing = ANON; strcmp(word, WORDS[*backing]); ++*backing) {
        if (*backing == CALLER) {
            return UNSUPPORTED;
        }
    }
    if (*backing == RESIZEABLE && !has(args, KEY_MAX)) {
        return "key-is-missing";
    }
    KeySet others = BIT(KEY_MAX) | BIT(KEY_SHARED) | BIT(KEY_SEED);
    return args->present & others & ~KEYS[*backing] ? "key-does-not-belong-here" : NULL;
}

static Problem make_ram(const Args *args, Region *region)
{
    TRY(get_backing(args, &region->backing));
    switch (region->backing) {
    case RESIZEABLE: return make_resizeable(args, region);
    case FILE_BACKED: return make_file_backed(args, region);
    case CALLER: return make_callers(region);
    default:
        TRY(claim_ram(region->ram_size));
        return init_memory(region, init_anonymous);
    }
}

static Problem op_fill(const Args *args)
{
    Region *region;
    uint64_t at;
    size_t length;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_bytes(args, &length));
    if (!region->ram_size) {
        return "not-ram";
    }
    if (!lies_within(at, length, region->ram_size)) {
        return "beyond-the-ram-block";
    }
    memcpy((unsigned char *)memory_region_get_ram_ptr(&region->mr) + at, block, length);
    return NULL;
}

/* The file is read, and the caller's memory is: not what QEMU has mapped of them. */
static Problem op_inspect(const Args *args)
{
    Region *region;
    uint64_t at, length;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_block_length(args, &length));
    if (region->backing != FILE_BACKED && region->backing != CALLER) {
        return "nothing-to-inspect";
    }
    if (!lies_within(at, length, region->ram_size)) {
        return "beyond-the-ram-block";
    }
    const unsigned char *bytes = block;
    if (region->backing == CALLER) {
        bytes = (unsigned char *)region->caller_memory + at;
    } else if (pread(region->file, block, length, (off_t)at) != (ssize_t)length) {
        return "file-not-read";
    }
    put("ok");
    put_bytes(bytes, length);
    return NULL;
}

#endif
