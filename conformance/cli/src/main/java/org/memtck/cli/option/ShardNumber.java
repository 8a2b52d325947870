package org.memtck.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.kit.campaign.Part;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which part of a campaign, as {@code I/N}. */
public final class ShardNumber implements ITypeConverter<Part> {
    /** The most shards of a campaign. */
    public static final int MOST = 10_000;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    @Override
    public Part convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            int of = Integer.parseInt(matcher.group(2));
            if (number >= 1 && number <= of && of <= MOST) {
                return new Part(number, of);
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is no shard; expected I/N, such as 2/8, with I from 1 to N and N up to " + MOST);
    }
}
