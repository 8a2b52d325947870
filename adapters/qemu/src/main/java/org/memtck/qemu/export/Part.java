package org.memtck.qemu.export;

import java.util.Set;

/**
 * A piece of C that a reproducer includes if it uses one of its names.
 *
 * @param names what it defines
 * @param text the lines, each with its line end
 * @param ofQemu whether it declares QEMU's own interfaces
 */
record Part(Set<String> names, String text, boolean ofQemu) {}
