/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Accesses and memory.
 */

//: observe_result
static void observe_result(MemTxResult result)
{
    observe("%s", result == MEMTX_OK ? "ok" : result & MEMTX_ERROR ? "fault" : "rejected");
}

//: observe_read
static void observe_read(MemTxResult result, uint64_t value)
{
    observe_result(result);
    if (result == MEMTX_OK) {
        observe(" value=0x%" PRIx64, value);
    }
}

//: observe_bytes
static void observe_bytes(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        observe("%s%02x", i ? "" : " bytes=", bytes[i]);
    }
}

//: load
/* As a device does by DMA. */
static void load(AddressSpace *as, uint64_t addr, size_t length)
{
    static unsigned char block[1 << 16];
    memset(block, 0, length);
    observe_result(address_space_rw(as, addr, NONE, block, length, false));
    observe_bytes(block, length);
}

//: store
/* As a device does by DMA. */
static void store(AddressSpace *as, uint64_t addr, const char *bytes, size_t length)
{
    observe_result(address_space_rw(as, addr, NONE, (void *)bytes, length, true));
}

//: ram_resize
static void ram_resize(MemoryRegion *mr, uint64_t size)
{
    Error *error = NULL;
    memory_region_ram_resize(mr, size, &error);
    observe(error ? "rejected" : "ok");
    if (error) {
        error_free(error);
    }
}

//: init_rom_device
/* One of the two is there. The second is for migration, and wants a name that no other memory has. */
static void init_rom_device(Device *device, void *owner, uint64_t size)
{
    if (memory_region_init_rom_device_nomigrate) {
        memory_region_init_rom_device_nomigrate(&device->mr, owner, &device->ops, device, device->name, size,
                                                &error_fatal);
    } else {
        memory_region_init_rom_device(&device->mr, owner, &device->ops, device, device->name, size, &error_fatal);
    }
}

//: callers_memory
/* Zeroed memory, in whole pages of 64 KiB. */
static void *callers_memory(uint64_t size)
{
    size_t rounded = (size + 0xffff) & ~(size_t)0xffff;
    void *memory = aligned_alloc(0x10000, rounded);
    if (!memory) {
        abort();
    }
    return memset(memory, 0, rounded);
}

//: file_of
/* A file whose bytes are those of a device. */
static int file_of(uint64_t size, uint64_t seed)
{
    int file = memfd_create("repro", 0);
    for (uint64_t at = 0; at < size; at++) {
        unsigned char byte = (unsigned char)byte_at(seed + at);
        if (file < 0 || pwrite(file, &byte, 1, (off_t)at) != 1) {
            abort();
        }
    }
    return file;
}

//: mapping_flags
/* Before 10 a mapping is private unless it is shared; then one says so. */
static uint32_t mapping_flags(bool shared)
{
    return shared ? 1 << 1 : version->qemu->major >= 10 ? 1 << 13 : 0;
}

//: inspect_file
static void inspect_file(int file, uint64_t at, size_t length)
{
    static unsigned char block[1 << 16];
    observe(pread(file, block, length, (off_t)at) == (ssize_t)length ? "ok" : "error");
    observe_bytes(block, length);
}

//: Window open_window
typedef struct {
    AddressSpace *as;
    unsigned char *memory;
    uint64_t length;
    bool is_write, is_copy, is_orphan; /* is_orphan: its address space is gone */
} Window;

static void open_window(Window *window, AddressSpace *as, uint64_t addr, uint64_t length, bool is_write)
{
    uint64_t offset;
    *window = (Window) { as, NULL, length, is_write, false, false };
    window->memory = address_space_map(as, addr, &window->length, is_write, NONE);
    if (!window->memory) {
        observe("error");
        return;
    }
    window->is_copy = !memory_region_from_host(window->memory, &offset);
    if (window->is_copy && is_write) {
        memset(window->memory, 0, window->length); /* else it shows what was in the heap */
    }
    observe("ok length=%" PRIu64, window->length);
}

//: check_window
/* A window may be shorter than was asked for; then its callbacks are as many as it takes. */
static void check_window(const Window *window, const char *expected, uint64_t length)
{
    bool is_shorter = window->memory && window->length > 0 && window->length < length;
    observe_calls(); //? devices
    conclude(expected, is_shorter || matches(expected, strlen(expected), observed));
}

//: require_window
/* Where a window is shorter than was asked for, there is nothing more to compare. */
static void require_window(const Window *window, uint64_t length)
{
    if (!window->memory || window->length < length) {
        printf("%3u  %s\n     is left out, and what follows: there is no such window, or it is shorter\n", number, current);
        finish();
    }
}

//: close_window
/* What was written to a copy is written through the address space, if that is still there. */
static void close_window(Window *window, uint64_t written)
{
    bool is_write = window->is_write && !(window->is_copy && window->is_orphan);
    address_space_unmap(window->as, window->memory, window->length, is_write, written);
}
