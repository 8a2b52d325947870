package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Files;
import java.nio.file.Path;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports, those of earlier versions included: what they lack is empty. What they say is not trusted. */
public final class ReportReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(handling -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private ReportReader() {}

    /** The file of a report, which may be named by its folder. */
    public static Path file(Path report) {
        return Files.isDirectory(report) ? report.resolve(ReportFolder.REPORT) : report;
    }

    /**
     * Reads a report.
     *
     * @param report the file, or its folder
     */
    public static Report read(Path report) throws UserException {
        Path file = file(report);
        String text = TextFile.read(file);
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("memtck").isString() || !root.path("format").isNumber()) {
                throw new UserException(file + ": is no report of memtck; expected the report.json of a campaign");
            }
            int format = root.path("format").asInt(0);
            if (format != Report.FORMAT) {
                throw new UserException(file + ": has format " + format + ", and this memtck reads format "
                        + Report.FORMAT + "; use the version that wrote it: "
                        + root.path("memtck").asString());
            }
            return MAPPER.treeToValue(root, Report.class);
        } catch (JacksonException e) {
            throw new UserException(file + ": cannot be read as a report: " + e.getOriginalMessage());
        }
    }
}
