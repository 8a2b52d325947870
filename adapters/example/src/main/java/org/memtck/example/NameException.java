package org.memtck.example;

/** A name is not fresh, or not known. */
final class NameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    NameException(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
