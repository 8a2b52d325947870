package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.merge.Before;
import org.memtck.cli.resume.LeftBehind;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import tools.jackson.databind.JsonNode;

/** {@code certify --resume}: a campaign that was ended goes on. */
class ResumeTest extends ResumedReports {
    @ParameterizedTest
    @CsvSource({"forgetful, 1", "forgetful, 5", "mortal, 3"})
    void aCampaignThatWasKilledGoesOn(String target, int checkpoints) throws Exception {
        Path report = killed(target, checkpoints);
        Path whole = finished("whole", target);

        Cli resumed = resume(report, target);

        assertThat(resumed.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(resumed.err())
                .matches("memtck: .*/killed/checkpoint\\.json: the campaign goes on behind case \\d+\\R");
        assertThat(files(report)).isEqualTo(files(whole));
        JsonNode run = json(report).path("run");
        assertThat(run.path("date").asString()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(run.path("timeline").get(0).path("seconds").asDouble()).isEqualTo(1);
    }

    @Test
    void soDoesAShard() throws Exception {
        Path whole = path("whole");
        Path report = path("killed");
        certify(whole, "forgetful", "--shard", "2/2");
        copy(whole, report);
        LeftBehind.of(report, target("forgetful"), new Part(2, 2), 6);

        Cli resumed = resume(report, "forgetful", "--shard", "2/2");

        assertThat(resumed.err()).contains(": the campaign goes on behind case ");
        assertThat(files(report)).isEqualTo(files(whole));
        certify(path("other"), "forgetful", "--shard", "1/2");
        Cli merged = Cli.run(
                "merge",
                report.toString(),
                path("other").toString(),
                "--out",
                path("merged").toString());
        assertThat(merged.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
    }

    @Test
    void soDoesAShardThatBeganWithWhatOthersFound() throws Exception {
        String before = before("forgetful").toString();
        Path whole = path("whole");
        Path report = path("killed");
        certify(whole, "forgetful", "--shard", "2/2", "--after", before);
        copy(whole, report);
        Target target = target("forgetful");
        Options options = new Options(Profile.FULL, 1, Long.parseLong(CASES), null, KnownDeviations.NONE);
        List<Finding> found = Before.read(Path.of(before), "forgetful", target.info(), options)
                .findings();
        LeftBehind.of(report, target, new Part(2, 2), found, 6);

        Cli resumed = resume(report, "forgetful", "--shard", "2/2", "--after", before);

        assertThat(found).isNotEmpty();
        assertThat(resumed.err()).contains(": the campaign goes on behind case ");
        assertThat(files(report)).isEqualTo(files(whole));
    }

    @Test
    void inANewFolderItBeginsWithTheFirstCaseAndIsTheSame() throws Exception {
        finished("plain", "forgetful");

        Cli first = resume(path("new"), "forgetful");

        assertThat(first.err())
                .isEqualTo(
                        "memtck: " + path("new") + ": holds no report, so the campaign begins with its first case\n");
        assertThat(files(path("new"))).isEqualTo(files(path("plain")));
    }

    @Test
    void whereNoCheckpointWasReachedItBeginsWithTheFirstCase() throws Exception {
        Path report = killed("forgetful", 1);
        Files.delete(LeftBehind.checkpoint(report));
        finished("plain", "forgetful");

        Cli again = resume(report, "forgetful");

        assertThat(again.err()).contains("holds no checkpoint, so the campaign begins with its first case");
        assertThat(files(report)).isEqualTo(files(path("plain")));
    }

    @ParameterizedTest
    @CsvSource({"example, 0, conformant", "forgetful, 1, not-conformant"})
    void ofACampaignThatIsFinishedNothingIsLeftToDo(String target, int status, String verdict) throws Exception {
        Path report = finished("finished", target);
        String before = Files.readString(report.resolve("report.json"));

        Cli again = resume(report, target);

        assertThat(again.status()).isEqualTo(status);
        assertThat(again.out()).isEmpty();
        assertThat(again.err())
                .isEqualTo("memtck: " + report.resolve("report.json") + ": the campaign is finished after 640 cases, "
                        + verdict + "; nothing is left to do\n");
        assertThat(report.resolve("report.json")).hasContent(before);
    }

    @Test
    void moreCasesExtendAFinishedCampaign() throws Exception {
        Path report = finished("killed", "forgetful");
        String finished = Files.readString(report.resolve("report.json"));
        LeftBehind.of(report, target("forgetful"), Part.WHOLE, 4);
        Files.writeString(report.resolve("report.json"), finished);
        certify(path("whole"), "forgetful", "--cases", "1000");

        Cli extended = resume(report, "forgetful", "--cases", "1000");

        assertThat(extended.err()).contains(": the campaign goes on behind case ");
        assertThat(files(report)).isEqualTo(files(path("whole")));
    }

    @Test
    void fewerCasesThanWereRunAreRefused() throws Exception {
        Path report = finished("finished", "example");
        assertRefused(resume(report, "example", "--cases", "639"), "640 cases were run, and there are to be 639");

        LeftBehind.of(report, target("example"), Part.WHOLE, 5);
        assertRefused(resume(report, "example", "--cases", "64"), "cases were run, and there are to be 64");
    }

    @Test
    void withoutTheOptionACampaignBeginsAgainAndSaysSo() throws Exception {
        Path report = killed("forgetful", 2);

        Cli again = certify(report, "forgetful");

        assertThat(again.err()).contains("begins with its first case, and the checkpoint of the earlier one");
        assertThat(LeftBehind.checkpoint(report)).doesNotExist();
        assertThat(certify(report, "forgetful").err()).isEmpty();
    }

    @Test
    void aFileOfSomebodyElseStays() throws Exception {
        Path report = finished("mine", "example");
        Files.writeString(LeftBehind.checkpoint(report), "{\"epoch\": 7}");

        assertRefused(resume(report, "example", "--seed", "2"), "was not written by memtck; move it, or name another");
        assertThat(certify(report, "example").err()).isEmpty();
        assertThat(LeftBehind.checkpoint(report)).hasContent("{\"epoch\": 7}");
    }
}
