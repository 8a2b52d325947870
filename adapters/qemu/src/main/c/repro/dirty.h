/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Dirty pages.
 */

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
