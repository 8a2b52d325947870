package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/**
 * One method for each kind of operation, so that a new kind does not compile until everyone has an answer for it.
 *
 * @param <R> the answer
 */
@Api
public interface OperationVisitor<R> {
    /** Answers for a region's creation. */
    R create(Operation.Create operation);

    /** Answers for an added subregion. */
    R add(Operation.Add operation);

    /** Answers for a removed subregion. */
    R delete(Operation.Delete operation);

    /** Answers for enabling and disabling. */
    R setEnabled(Operation.SetEnabled operation);

    /** Answers for a move. */
    R move(Operation.Move operation);

    /** Answers for a change of size. */
    R resize(Operation.Resize operation);

    /** Answers for a change of an alias' offset. */
    R retarget(Operation.Retarget operation);

    /** Answers for a change of the read-only attribute. */
    R setReadOnly(Operation.SetReadOnly operation);

    /** Answers for the begin of a transaction. */
    R begin(Operation.Begin operation);

    /** Answers for the commit of a transaction. */
    R commit(Operation.Commit operation);

    /** Answers for an opened space. */
    R openSpace(Operation.OpenSpace operation);

    /** Answers for a closed space. */
    R closeSpace(Operation.CloseSpace operation);

    /** Answers for one guest read. */
    R read(Operation.Read operation);

    /** Answers for one guest write. */
    R write(Operation.Write operation);

    /** Answers for a block read. */
    R load(Operation.Load operation);

    /** Answers for a block write. */
    R store(Operation.Store operation);

    /** Answers for a write from the host's side. */
    R fill(Operation.Fill operation);

    /** Answers for the map of a space. */
    R flatView(Operation.FlatView operation);

    /** Answers for the decoding of one address. */
    R find(Operation.Find operation);

    /** Answers for what only regions of certain kinds can do. */
    R kind(KindOperation operation);

    /** Answers for attributes. */
    R attribute(AttributeOperation operation);

    /** Answers for owners and lifetimes. */
    R owner(OwnerOperation operation);

    /** Answers for host windows. */
    R pin(PinOperation operation);
}
