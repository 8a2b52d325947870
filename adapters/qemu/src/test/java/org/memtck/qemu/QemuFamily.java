package org.memtck.qemu;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.SyntaxException;

/** Tests of one family of operations, in one QEMU. */
@RequiresQemu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QemuFamily {
    private QemuTranscripts transcripts;

    @BeforeAll
    void openQemu() throws TargetUnavailableException {
        transcripts = new QemuTranscripts();
    }

    @AfterAll
    void closeQemu() {
        transcripts.close();
    }

    /** Checks that QEMU answers just as the transcript says, which is without its header. */
    void replay(String transcript) throws SyntaxException {
        transcripts.replay(transcript);
    }

    QemuTranscripts qemu() {
        return transcripts;
    }
}
