package org.memtck.spec.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of {@code spec/source}: what the source says, as hashes. */
final class SourceTable {
    static final Path DOCUMENT = Path.of("source", "document.tsv");
    static final Path HEADER = Path.of("source", "header.tsv");

    /**
     * A sentence of the document, or a comment of the header.
     *
     * @param number its number, from 1
     * @param place the heading of its section, or what the comment is about
     * @param whole a hash of it all
     * @param words the hashes of its words
     */
    record Entry(int number, String place, String whole, String words) {
        static Entry of(int number, String place, String text) {
            return new Entry(number, place, SourceWords.whole(text), SourceWords.hashes(text));
        }

        String line() {
            return number + "\t" + place + "\t" + whole + "\t" + words;
        }
    }

    private SourceTable() {}

    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            entries.add(new Entry(Integer.parseInt(columns[0]), columns[1], columns[2], columns[3]));
        }
        return entries;
    }
}
