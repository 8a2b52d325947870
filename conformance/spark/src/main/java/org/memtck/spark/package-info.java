/** A campaign as a Spark job: its shards are tasks, in rounds after each of which all shards know what one of them found. */
@NullMarked
package org.memtck.spark;

import org.jspecify.annotations.NullMarked;
