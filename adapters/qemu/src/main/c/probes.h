/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Whether QEMU's structures are laid out as they are declared here. Nothing that QEMU exports tells, so it is tried out
 * in every process, before the first operation: a few scenarios use each field that is read or written, and their replies
 * are compared. They are of the plainest kind; a memory core that fails them could not be driven at all.
 */
#ifndef MEMTCK_PROBES_H
#define MEMTCK_PROBES_H

#include <signal.h>

#include "replies.h"

enum { MOST_EXCHANGES = 20 };

typedef struct { const char *line, *reply; } Exchange;
typedef struct { const char *structure; Exchange exchanges[MOST_EXCHANGES + 1]; } Probe; /* the last one is empty */

static const Probe PROBES[] = { /* what the others build on first */
    { "Object and TypeInfo", {
        { "owner O", "ok" },
        { "ram M size=0x1000 owner=O", "ok" },
        { "unowner O", "ok finalized=M,O" },
        { "container C size=0x1000", "ok" },
        { "destroy C", "ok finalized=C" },
    } },
    { "MemoryRegionOps", {
        { "container R size=0x1000", "ok" },
        { "space S root=R", "ok" },
        { "mmio D size=0x100 valid=2..4 impl=2..2 endian=big errors=0x80..0x81", "ok" },
        { "add D in=R at=0x0", "ok" },
        { "write S at=0x4 size=4 value=0x11223344", "ok calls=D:w:0x4:2:0x4433,D:w:0x6:2:0x2211" },
        { "read S at=0x10 size=2 order=be", "ok value=0xbdbe calls=D:r:0x10:2:0xbdbe" },
        { "write S at=0x3 size=2 value=0x1", "rejected" },
        { "write S at=0x0 size=1 value=0x1", "rejected" },
        { "write S at=0x0 size=8 value=0x1", "rejected" },
        { "write S at=0x80 size=2 value=0x1", "fault calls=D:w:0x80:2:0x100" },
        { "mmio U size=0x100 valid=1..4 impl=1..4 valid-unaligned=yes impl-unaligned=yes", "ok" },
        { "add U in=R at=0x100", "ok" },
        { "write S at=0x101 size=4 value=0x11223344", "ok calls=U:w:0x1:4:0x11223344" },
        { "owner P", "ok" },
        { "romd F size=0x1000 owner=P", "ok" },
        { "unowner P", "ok finalized=F,P" },
    } },
    { "MemoryListener and MemoryRegionSection", {
        { "container R size=0x1000", "ok" },
        { "rom M size=0x100", "ok" },
        { "alias A of=M offset=0x20 size=0x40", "ok" },
        { "add A in=R at=0x200", "ok" },
        { "space S root=R", "ok" },
        { "flatview S", "ok ranges=0x200-0x23f:M+0x20:ro" },
        { "mmio D size=0x10", "ok" },
        { "add D in=R at=0x0", "ok" },
        { "eventfd E region=D at=0x4 size=4 match=0x11223344", "ok" },
        { "write S at=0x4 size=4 value=0x11223344", "ok signals=E" },
        { "uneventfd E", "ok" },
    } },
    { "IOMMUMemoryRegionClass and IOMMUTLBEntry", {
        { "ram M size=0x1000", "ok" },
        { "space T root=M", "ok" },
        { "iommu I size=0x2000 target=T granule=0x100", "ok" },
        { "space S root=I", "ok" },
        { "iotlb I iova=0x1000 to=0x300 perm=r", "ok" },
        { "fill M at=0x310 bytes=5a", "ok" },
        { "read S at=0x1010 size=1", "ok value=0x5a" },
        { "write S at=0x1010 size=1 value=0x1", "rejected" },
        { "read S at=0x10 size=1", "rejected" },
    } },
};

static const char *probed, *probed_line; /* what is being tried out */

static void say_what_failed(void)
{
    fprintf(stderr, "memtck-qemu: QEMU %d.%d.%d is not as the plugin, which is for 7.2 to 11.1, expects it: of %s, '%s'",
            version.major, version.minor, version.micro, probed, probed_line);
}

static void probe_crashed(int signal)
{
    say_what_failed();
    fprintf(stderr, " ended with signal %d\n", signal);
    _exit(1);
}

static void probe_failed(const char *reply, const char *expected)
{
    say_what_failed();
    fprintf(stderr, " was answered '%s' instead of '%s'\n", reply, expected);
    _exit(1);
}

static void exchange(const Exchange *one)
{
    char line[128];
    size_t start = out_length;
    probed_line = one->line;
    strcpy(line, one->line);
    answer(line, false);
    put_char(0);
    char *reply = out + start;
    reply[strcspn(reply, "\n")] = 0;
    if (strcmp(reply, one->reply)) {
        probe_failed(reply, one->reply);
    }
    out_length = start;
}

/* QEMU checks the size of regions itself, see register_iommu_type(). A space that is too large lies in the next one. */
static void check_room(void)
{
    static const Opaque untouched;
    probed = "AddressSpace";
    probed_line = "space S root=R";
    if (memcmp(&spaces[spaces_used], &untouched, sizeof untouched)) {
        probe_failed("bytes beyond its block of memory", "those within");
    }
}

/* The reply of an eventfd does not tell whether QEMU has called the listener for it. */
static void check_listener(void)
{
    probed = "MemoryListener";
    probed_line = "eventfd";
    if (eventfds_added == 0 || eventfds_added != eventfds_removed) {
        probe_failed("other calls of the listener", "as many that add it as that remove it");
    }
}

static void try_out(void)
{
    static const int SIGNALS[] = { SIGSEGV, SIGBUS, SIGABRT, SIGILL };
    enum { SIGNAL_COUNT = sizeof SIGNALS / sizeof *SIGNALS };
    void (*before[SIGNAL_COUNT])(int);
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        before[i] = signal(SIGNALS[i], probe_crashed);
    }
    for (const Probe *probe = PROBES; probe < PROBES + sizeof PROBES / sizeof *PROBES; probe++) {
        probed = probe->structure;
        for (const Exchange *one = probe->exchanges; one->line; one++) {
            exchange(one);
        }
        exchange(&(Exchange) { "reset", "ok" });
    }
    check_room();
    check_listener();
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        signal(SIGNALS[i], before[i]);
    }
}

#endif
