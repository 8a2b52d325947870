/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The greeting, and the end.
 */
#ifndef MEMTCK_GREETING_H
#define MEMTCK_GREETING_H

#include "attributes.h"

static const char CAPABILITIES[] =
    "ram,rom,mmio,alias,reservation,nesting,backed-container,overlap,equal-priority-overlap,dynamic,enable,readonly,"
    "transactions,spaces,access-constraints,big-endian-device,device-errors,big-endian-order,block,fill,flatview,find,"
    "resizeable-ram,file-ram,caller-ram,rom-device,iommu,dirty-log,coalescing,eventfd,owners,pins";

static void put_parameter(const char *name, uint64_t value)
{
    put(name);
    put_hex(value);
}

static Problem op_hello(const Args *args)
{
    if (strcmp(args->values[KEY_MEMTCK], "1")) {
        return "protocol-version-not-supported";
    }
    char text[64];
    snprintf(text, sizeof text, "%d.%d.%d", version.major, version.minor, version.micro);
    put("hello name=qemu version=");
    put(text);
    put(" capabilities=");
    put(CAPABILITIES);
    put_parameter(" max-ram=", PROMISED_RAM);
    put_parameter(" dirty-granule=", target_page_size());
    put_parameter(" dirty-window=", DIRTY_WINDOW_PAGES * target_page_size());
    put_parameter(" page=", target_page_size());
    put(" dirty-clients=1");
    return NULL;
}

/* _exit: QEMU's own way down would need its main loop, which is not running while we are. */
static Problem op_bye(const Args *args)
{
    (void)args;
    flush_output();
    _exit(0);
}

#endif
