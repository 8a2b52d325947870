package org.memtck.kit.vectors;

/** How large a generated vector is. */
enum SizeClass {
    /** For one rule each, with little else in it. */
    SMALL("small", 10),
    /** Shortened, but not by a rule. */
    MEDIUM("medium", 30),
    /** As it was drawn. */
    LARGE("large", Integer.MAX_VALUE);

    private final String folder;
    /** The most operations. */
    private final int most;

    SizeClass(String folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    String folder() {
        return folder;
    }

    int most() {
        return most;
    }
}
