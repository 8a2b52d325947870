package org.memtck.kit.campaign;

import java.util.Optional;
import org.memtck.spec.Api;

/** Where a campaign keeps how far it is, so that another one can go on from there. */
@Api
public interface Checkpoints {
    /** Nothing is kept. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }

        @Override
        public boolean isDue() {
            return false;
        }

        @Override
        public void keep(Checkpoint checkpoint) {}
    };

    /** Where the campaign begins; empty if that is at its first case. */
    Optional<Checkpoint> latest();

    /**
     * Whether a checkpoint is wanted. It is asked between batches, wherever there can be one; that is after most batches as long as
     * little is found. When it is wanted has no influence on the campaign.
     */
    boolean isDue();

    /** Takes one in place of the one before. */
    void keep(Checkpoint checkpoint);
}
