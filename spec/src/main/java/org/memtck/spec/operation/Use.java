package org.memtck.spec.operation;

import org.memtck.spec.Api;

/** What an operation does with something that it names. */
@Api
public enum Use {
    /** It makes it; nothing else may have the name. */
    DEFINES,
    /** It is about it: that is what it changes, shows or asks for. */
    SUBJECT,
    /** It needs it. */
    USES,
    /** It ends it, or lets go of it. */
    ENDS
}
