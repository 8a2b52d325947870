package org.memtck.kit.check;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * The verdict on one step.
 *
 * @param difference how it differs, if it fails; else null
 */
@Api
public record StepResult(Verdict verdict, @Nullable Difference difference) {
    static final StepResult PASS = new StepResult(Verdict.PASS, null);
    static final StepResult NON_STRICT = new StepResult(Verdict.NON_STRICT, null);
}
