package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.faults.fault.Fault;

/**
 * Bugs that memory layers really had are among the faults. Not among them: an access that is cut short by a narrower overlay
 * (QEMU 965eb2fcdf), one whose length is never checked (cloud-hypervisor #8102) and one whose width is not (Sedna 3e5534c),
 * since it is open what a single access over two ranges does; and a creation that fails and leaves a region behind (QEMU,
 * 68356c69 in a fork), since no creation fails in a scenario.
 */
final class HistoricalFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "widening keeps the unaligned address | QEMU access_with_adjusted_size",
                "a store through a read-only alias lands in RAM | QEMU address_space_write",
                "a shortcut for roots drops read-only | QEMU memory_region_get_flatview_root",
                "valid sizes are ignored | QEMU CVE-2020-13754",
                "a wrong shift for small big-endian accesses | QEMU, a3938167 in a fork",
                "a 32-bit write is sign-extended | QEMU 6da67de680",
                "a read of a part of a page is sign-extended | QEMU 22672c6075",
                "a write to a ROM device goes past the callback | QEMU d489ae4ac5",
                "a transfer is clamped to the region | QEMU e4a511f8cc",
                "everything behind a device is skipped | QEMU b242e0e0e2",
                "an 8-byte access is split in small regions | QEMU ff6cff7554",
                "an alias loses its offset | QEMU a2d335214a",
                "a test for IOMMUs does not look through aliases | QEMU 12d37882f0",
                "the second move of an alias aborts | QEMU 5ead62185d",
                "merging leaks references | QEMU, f02b6492 in a fork",
                "an alias and its owner hold each other | QEMU 52c91dac6b",
                "a search for dirty pages takes a count for an end | QEMU 88c73d16ad",
                "one of several coalesced zones is removed | QEMU's coalesced ranges in 2019",
                "an overlap is checked in the wrong place | Unicorn #420",
                "a low region after a high one | Unicorn #616",
                "a removal fails beside a left neighbour | Unicorn #1495",
                "a callback's offset has high bits | Unicorn #1485",
                "a 64-bit write is delivered in two | Unicorn #2074",
                "a split moves the offsets of callbacks | Unicorn #1810",
                "the upper half of an address is lost | Unicorn d9d2c4e5",
                "the last page of the space | QEMU, 7de690e8 in a fork",
                "an overflow to exactly 0 | vm-memory #273",
                "an access of no bytes | vm-memory #106",
                "a short transfer counts as full | vm-memory 9e252ee",
                "bytes are dirty that were not written | vm-memory 81bc2bc",
                "a buffer over two regions | cloud-hypervisor CVE-2019-18960",
                "moving one device removes the others | Renode b7196404f",
                "a refused registration shows | Renode #151",
                "a removal matches the wrong handler | Bochs d6243e074",
                "a long write concerns its first page only | Bochs e1c9e32ef",
                "a device with the same start is dropped | Symon 76d1dce",
                "values are not masked to their width | v86 4e5f62bb",
                "a device is read in bytes | v86 b961703f",
                "gaps are skipped without a word | Sedna 0c1d406",
                "mirrors are missing | rp2040js 7b4ee3f"
            })
    void aBugThatARealProgramHadIsAmongTheFaults(String bug, String seenIn) {
        assertThat(Faults.all()).as(bug).extracting(Fault::seenIn).contains(seenIn);
    }
}
