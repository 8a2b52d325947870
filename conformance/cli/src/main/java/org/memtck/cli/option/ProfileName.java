package org.memtck.cli.option;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.target.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A profile by its name. */
public final class ProfileName implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
        return Profile.withId(text)
                .orElseThrow(() -> new TypeConversionException("'" + text
                        + "' is not a profile; the profiles are "
                        + Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", "))));
    }
}
