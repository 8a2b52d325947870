package org.memtck.bench.measure;

import org.memtck.spec.Api;
import org.memtck.spec.target.Target;

/**
 * A target that is compared.
 *
 * @param named as the user named it, such as {@code agent:./bus}
 * @param target the target, open
 */
@Api
public record Contender(String named, Target target) {}
