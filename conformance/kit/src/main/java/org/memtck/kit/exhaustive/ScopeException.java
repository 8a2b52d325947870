package org.memtck.kit.exhaustive;

import org.memtck.spec.Api;

/** A scope that is no scope, that is too large to end, or that a target has no room for. */
@Api
public final class ScopeException extends Exception {
    private static final long serialVersionUID = 1L;

    ScopeException(String message) {
        super(message);
    }
}
