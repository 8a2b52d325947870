package org.memtck.cli.option;

import org.memtck.spec.rule.Dialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Variants by their ids, and dialects by their names. */
public final class DialectIds implements ITypeConverter<Dialect> {
    @Override
    public Dialect convert(String text) {
        try {
            return Dialect.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
