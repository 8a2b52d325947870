/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * IOMMU regions: a type of our own, whose translations QEMU asks for.
 */
#ifndef MEMTCK_IOMMU_H
#define MEMTCK_IOMMU_H

#include "model.h"

static const char IOMMU_TYPE[] = "memtck-iommu";

typedef struct { uint32_t epoch; const Region *region; uint64_t iova, to; int perm; } Translation;

/* A hash table that a new epoch empties; it stays half empty, so that a search ends. */
static Translation translations[2 * MAX_TRANSLATIONS];
static size_t translation_count;
static uint32_t translations_epoch;

static size_t lookup_count;      /* of this operation */

/* While an address is only to be decoded: nothing is translated, but the region that was to translate is noted. */
static bool only_decoding;
static Region *decoded_region;
static uint64_t decoded_offset;

/* The entry of a granule, or the free one where it belongs. */
static Translation *translation_of(const Region *region, uint64_t iova)
{
    uint64_t hash = ((uintptr_t)region ^ iova / region->granule) * UINT64_C(0x9e3779b97f4a7c15) >> 32;
    for (;; hash++) {
        Translation *entry = &translations[hash % (2 * MAX_TRANSLATIONS)];
        if (entry->epoch != epoch || (entry->region == region && entry->iova == iova)) {
            return entry;
        }
    }
}

static IommuTlbEntry translate(MemoryRegion *mr, uint64_t addr, int flag, int index)
{
    (void)flag, (void)index;
    Region *region = region_of(mr);
    uint64_t mask = region->granule - 1;
    IommuTlbEntry answer = { &region->translates_to->as, addr & ~mask, 0, mask, IOMMU_NONE };
    if (only_decoding) {
        decoded_region = region;
        decoded_offset = addr;
        return answer;
    }
    if (!region->translates_to->open) {
        return answer;
    }
    const Translation *entry = translation_of(region, addr & ~mask);
    if (entry->epoch == epoch && lookup_count++ < MAX_LOOKUPS) {
        answer.translated_addr = entry->to & ~mask;
        answer.perm = entry->perm;
    }
    return answer;
}

static void set_translate(void *class, void *data)
{
    (void)data;
    Translate *method = translate;
    memcpy((char *)class + IOMMU_CLASS_TRANSLATE, &method, sizeof method);
}

static void register_iommu_type(void)
{
    static const TypeInfo info = {
        .name = IOMMU_TYPE,
        .parent = "iommu-memory-region",
        .instance_size = sizeof(MemoryRegion), /* QEMU checks that it is enough for its own type, and so for any region */
        .class_init = set_translate,
    };
    type_register_static(&info);
}

static Problem get_permission(const Args *args, int *perm)
{
    static const char *const WORDS[] = { "none", "r", "w", "rw" };
    for (*perm = IOMMU_NONE; *perm <= (IOMMU_READ | IOMMU_WRITE); ++*perm) {
        if (!strcmp(args->values[KEY_PERM], WORDS[*perm])) {
            return NULL;
        }
    }
    return "malformed-permission";
}

static Problem op_iotlb(const Args *args)
{
    Region *region;
    uint64_t iova, to;
    int perm;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_IOVA, &iova));
    TRY(get_number(args, KEY_TO, &to));
    TRY(get_permission(args, &perm));
    if (region->kind != IOMMU) {
        return "not-an-iommu";
    }
    if (iova % region->granule) {
        return "not-a-multiple-of-the-granule";
    }
    if (!reaches_as_far(region, iova, 1)) {
        return "beyond-the-region";
    }
    if (translations_epoch != epoch) {
        translations_epoch = epoch;
        translation_count = 0;
    }
    Translation *entry = translation_of(region, iova);
    if (entry->epoch != epoch) {
        if (translation_count == MAX_TRANSLATIONS) {
            return "too-many-translations";
        }
        translation_count++;
    }
    *entry = (Translation) { epoch, region, iova, to, perm };
    return NULL;
}

#endif
