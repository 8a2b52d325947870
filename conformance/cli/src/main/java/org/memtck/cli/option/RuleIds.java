package org.memtck.cli.option;

import org.memtck.kit.campaign.RuleChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Rules by their ids, families or patterns. */
public final class RuleIds implements ITypeConverter<RuleChoice> {
    @Override
    public RuleChoice convert(String text) {
        try {
            return RuleChoice.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
