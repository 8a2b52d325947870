package org.memtck.qemu.export;

import java.util.Set;

/**
 * A piece of C that a reproducer has if it uses one of its names.
 *
 * @param names what it defines
 * @param text the lines, each ended
 * @param ofQemu whether it declares what is QEMU's
 */
record Part(Set<String> names, String text, boolean ofQemu) {}
