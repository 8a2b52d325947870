package org.memtck.cli.resume;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Path;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.Sha256;
import org.memtck.cli.files.TextFile;
import org.memtck.cli.files.WholeFile;
import org.memtck.cli.report.ReportFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a checkpoint. It is JSON: a line that says what it is, with the SHA-256 of what follows, and a line that is the
 * checkpoint. It is replaced as a whole, so that after any end there is one that is whole.
 */
final class CheckpointFile {
    /** The version of the form that this memtck writes and reads. */
    static final int FORM = 1;

    private static final String HEAD =
            ReportFolder.CHECKPOINT_MARK + "\"checkpoint\",\"form\":%d,\"sha256\":\"%s\",\"of\":%n";
    private static final String END = "}\n";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(handling -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private CheckpointFile() {}

    /** The text of the file. */
    static String text(ResumeEntry entry) {
        return text(MAPPER.writeValueAsString(entry));
    }

    /**
     * The text of the file.
     *
     * @param body the checkpoint in JSON
     */
    static String text(String body) {
        return head(body) + body + END;
    }

    private static String head(String body) {
        return String.format(HEAD, FORM, Sha256.hex(body)).replace(System.lineSeparator(), "\n");
    }

    /** Replaces the file. */
    static void write(Path file, ResumeEntry entry) throws IOException {
        WholeFile.replace(file, text(entry));
    }

    /** Reads the file. */
    static ResumeEntry read(Path file) throws UserException {
        return parse(file, TextFile.read(file));
    }

    /**
     * Reads the text of a file.
     *
     * @param file its name, for errors
     */
    static ResumeEntry parse(Path file, String text) throws UserException {
        int line = text.indexOf('\n') + 1;
        if (line == 0 || !text.endsWith(END) || line > text.length() - END.length()) {
            throw damaged(file, "it is cut off");
        }
        try {
            JsonNode head = MAPPER.readTree(text.substring(0, line) + "null}");
            int form = head.path("form").asInt(0);
            if (form != FORM) {
                throw new UserException(file + ": has form " + form + ", and this memtck reads form " + FORM
                        + "; go on with the one that wrote it, or leave out --resume to begin again");
            }
            String body = text.substring(line, text.length() - END.length());
            if (!text.startsWith(head(body))) {
                throw damaged(file, "its SHA-256 is another one");
            }
            return MAPPER.readValue(body, ResumeEntry.class);
        } catch (JacksonException e) {
            throw damaged(file, String.valueOf(e.getOriginalMessage()));
        }
    }

    /** What is in it makes no sense. */
    static UserException damaged(Path file, String why) {
        return new UserException(file + ": is damaged: " + why
                + "; expected what 'certify --resume' wrote; remove the file to begin the campaign again");
    }
}
