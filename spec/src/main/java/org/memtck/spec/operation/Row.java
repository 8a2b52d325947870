package org.memtck.spec.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;

/** A row of the table while it is written. Fields are given in the order of the record's components. */
final class Row {
    final Class<?> record;
    final String keyword;
    final Family family;
    final Rule rule;
    final List<Field> fields = new ArrayList<>();
    /** The value of {@code backing=}, which tells the kinds of RAM apart; empty for all else. */
    String backing = "";
    /** The keyword for off, where {@link #keyword} is for on; empty if a key says it, or nothing can be off. */
    String off = "";

    Set<String> capabilities = Set.of();

    @Nullable
    String undo;

    Row(Class<?> record, String keyword, Family family, Rule rule) {
        this.record = record;
        this.keyword = keyword;
        this.family = family;
        this.rule = rule;
    }

    private Row name(Namespace named, Use use, String key, boolean isOptional) {
        fields.add(new Field(Role.NAME, key, named, use, isOptional));
        return this;
    }

    Row defines(Namespace named) {
        return name(named, Use.DEFINES, "", false);
    }

    Row about(Namespace named) {
        return name(named, Use.SUBJECT, "", false);
    }

    Row about(Namespace named, String key) {
        return name(named, Use.SUBJECT, key, false);
    }

    Row uses(Namespace named) {
        return name(named, Use.USES, "", false);
    }

    Row uses(Namespace named, String key) {
        return name(named, Use.USES, key, false);
    }

    Row mayUse(Namespace named, String key) {
        return name(named, Use.USES, key, true);
    }

    Row ends(Namespace named) {
        return name(named, Use.ENDS, "", false);
    }

    Row has(Role role, String key) {
        fields.add(new Field(role, key, null, null, false));
        return this;
    }

    Row mayHave(Role role, String key) {
        fields.add(new Field(role, key, null, null, true));
        return this;
    }

    /** It is a kind of RAM, and this the word for it. */
    Row backedBy(String word) {
        backing = word;
        return this;
    }

    /** The keyword says that something is on; this one says that it is off. */
    Row orOff(String other) {
        off = other;
        return has(Role.SWITCH, "");
    }

    /** The ids of the capabilities that a target needs for it. */
    Row needs(String... ids) {
        capabilities = Set.of(ids);
        return this;
    }

    /** Which operation leaves everything as if this one had not been done, if it has changed something. */
    Row undoneBy(String other) {
        undo = other;
        return this;
    }
}
