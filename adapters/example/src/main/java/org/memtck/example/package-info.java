/**
 * How to wrap a bus. {@link org.memtck.example.BusAdapter} turns the words of memtck into calls of a bus of one's own
 * and its answers into observations; {@link org.memtck.example.ExampleProvider} makes it a target that memtck finds.
 */
@NullMarked
package org.memtck.example;

import org.jspecify.annotations.NullMarked;
