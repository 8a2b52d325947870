package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/**
 * One method for each kind of operation, so that a new kind does not compile until everyone has an answer for it.
 *
 * @param <R> the answer
 */
@Api
public interface OperationVisitor<R> {
    /** Visits a region's creation. */
    R create(Operation.Create operation);

    /** Visits an added subregion. */
    R add(Operation.Add operation);

    /** Visits a removed subregion. */
    R delete(Operation.Delete operation);

    /** Visits enabling and disabling. */
    R setEnabled(Operation.SetEnabled operation);

    /** Visits a move. */
    R move(Operation.Move operation);

    /** Visits a change of size. */
    R resize(Operation.Resize operation);

    /** Visits a change of an alias' offset. */
    R retarget(Operation.Retarget operation);

    /** Visits a change of the read-only attribute. */
    R setReadOnly(Operation.SetReadOnly operation);

    /** Visits the begin of a transaction. */
    R begin(Operation.Begin operation);

    /** Visits the commit of a transaction. */
    R commit(Operation.Commit operation);

    /** Visits an opened space. */
    R openSpace(Operation.OpenSpace operation);

    /** Visits a closed space. */
    R closeSpace(Operation.CloseSpace operation);

    /** Visits one guest read. */
    R read(Operation.Read operation);

    /** Visits one guest write. */
    R write(Operation.Write operation);

    /** Visits a block read. */
    R load(Operation.Load operation);

    /** Visits a block write. */
    R store(Operation.Store operation);

    /** Visits a write from the host's side. */
    R fill(Operation.Fill operation);

    /** Visits the map of a space. */
    R flatView(Operation.FlatView operation);

    /** Visits the decoding of one address. */
    R find(Operation.Find operation);

    /** Visits what only regions of certain kinds can do. */
    R kind(KindOperation operation);

    /** Visits attributes. */
    R attribute(AttributeOperation operation);

    /** Visits owners and lifetimes. */
    R owner(OwnerOperation operation);

    /** Visits host windows. */
    R pin(PinOperation operation);
}
