package org.memtck.kit.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bad board file is answered: where, what is wrong, and what to do. */
class BoardReaderTest {
    private static final String MAP = """
            memtck 1
            container bus size=0x1000
            ram main size=0x100
            rom boot size=0x100
            alias bank of=boot offset=0x0 size=0x80
            add main in=bus at=0x0
            add bank in=bus at=0x800
            space cpu root=bus
            """;

    @TempDir
    private Path folder;

    private Board read(String text) throws IOException, BoardException {
        return BoardReader.read(Files.writeString(folder.resolve("b.board"), text));
    }

    private void refuses(String text, int line, int column, String problem) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(BoardException.class, e -> {
            assertThat(e.getMessage()).contains(problem);
            assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
            assertThat(e.column()).as(e.getMessage()).isEqualTo(column);
        });
    }

    @Test
    void a_board_has_its_map_its_changes_and_a_hash_that_follows_them() throws Exception {
        String change = "change low\nretarget bank offset=0x80\nby\nwrite cpu at=0xff0 size=1 value=0x1\nend\n";
        Board board = read(MAP + change);
        assertThat(board.spaces()).containsExactly("cpu");
        assertThat(board.changes()).extracting(Change::name).containsExactly("low");
        assertThat(read(MAP + "# a comment\n" + change).hash()).isEqualTo(board.hash());
        assertThat(read(MAP + change.replace("0x80", "0x40")).hash()).isNotEqualTo(board.hash());
    }

    @Test
    void a_repeated_change_is_one_for_each_number() throws Exception {
        Board board = read(
                MAP
                        + "change bank{n} n=0..2\nretarget bank offset={n*0x40}\nby\nwrite cpu at=0xff0 size=1 value={n+1}\nend\n");
        assertThat(board.changes()).extracting(Change::name).containsExactly("bank0", "bank1", "bank2");
        assertThat(board.changes().get(2).does()).hasToString("[Retarget[region=bank, offset=128]]");
        assertThat(board.changes().get(2).by().get(0).toString()).contains("value=3");
    }

    @Test
    void content_is_taken_from_files_beside_the_board_file() throws Exception {
        Files.write(folder.resolve("boot.bin"), new byte[] {1, 2, 3});
        Board board = read(MAP + "content boot file=boot.bin at=0x10\n");
        assertThat(board.isKnown("boot", 0x12)).isTrue();
        assertThat(board.isKnown("boot", 0x13)).isFalse();
        refuses(MAP + "content boot file=boot.bin sha256=" + "0".repeat(64) + "\n", 9, 35, "have the hash 039058c6");
    }

    @Test
    void an_included_file_belongs_to_the_board_and_circles_are_refused() throws Exception {
        Files.writeString(folder.resolve("more.board"), "ram extra size=0x10\nadd extra in=bus at=0x200\n");
        assertThat(read(MAP + "include more.board\n").regions()).containsKey("extra");
        refuses(MAP + "include b.board\n", 9, 9, "does one include itself?");
        refuses(MAP + "include gone.board\n", 9, 9, "there is no file");
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_column() {
        refuses("", 1, 1, "expected 'memtck 1' as the first line");
        refuses(MAP + "rom\n", 9, 4, "expected");
        refuses(MAP + "sram x size=0x1\n", 9, 1, "'sram' is no operation; a board file has these");
        refuses(MAP + "read cpu at=0x0 size=1\n", 9, 1, "a board file has no 'read' outside of a change");
        refuses(MAP + "ram main size=0x10\n", 9, 1, "'ram main size=0x10'");
        refuses(MAP + "add boot in=nowhere at=0x0\n", 9, 1, "'add boot in=nowhere at=0x0'");
        refuses(MAP.replace("space cpu root=bus\n", ""), 1, 1, "the board has no space");
        refuses(MAP + "content boot file=gone.rom\n", 9, 19, "there is no file");
        refuses(MAP + "content boot\n", 9, 1, "expected file=, sha256= or zero=yes");
        refuses(MAP + "content boot zero=yes length=1\n", 9, 23, "'content' has no 'length='");
        refuses(MAP + "untouched nothing\n", 9, 1, "there is no region and no space 'nothing'");
        refuses(MAP + "register main at=0xff size=4 rw=0x1\n", 9, 18, "does not lie within");
        refuses(MAP + "register main at=0x0 size=1 rw=0x3 ro=0x1\n", 9, 39, "a bit is rw= or ro=, not both");
    }

    @Test
    void a_change_that_names_nothing_is_refused() {
        String by = "by\nwrite cpu at=0x0 size=1 value=0x0\nend\n";
        refuses(MAP + "change one\n" + by, 9, 8, "names nothing that changes");
        refuses(
                MAP + "change one\nretarget bank offset=0x10\n" + by.replace("end", ""),
                9,
                1,
                "the change has no 'end'");
        refuses(MAP + "change one\nretarget gone offset=0x10\n" + by, 9, 1, "'retarget gone offset=0x10'");
        refuses(MAP + "change one\nretarget bank offset={n}\n" + by, 10, 22, "'{n}' is not understood");
        refuses(MAP + "change c{n} n=1..9999\nretarget bank offset={n}\n" + by, 9, 15, "more than 256 changes");
    }

    @Test
    void regions_that_overlap_at_one_priority_are_refused_and_others_are_not() throws Exception {
        refuses(MAP + "add boot in=bus at=0xff\n", 9, 1, "'boot' overlaps 'main' of line 6 at the same priority");
        assertThat(read(MAP + "add boot in=bus at=0xff prio=1\n").map()).hasSize(8);
    }

    @Test
    void a_million_ranges_are_refused_at_the_first_that_is_too_many() {
        StringBuilder text = new StringBuilder("memtck 1\n");
        for (int i = 0; i < 40_000; i++) {
            text.append("ram r").append(i).append(" size=0x1\n");
        }
        refuses(text.toString(), 4098, 1, "more than 4096 regions");
        refuses("memtck 1\n" + "source x\n".repeat(1_000_000), 50_002, 1, "more than 50000 lines");
    }
}
