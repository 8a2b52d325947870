package org.memtck.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.observation.Status;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Nobody keeps to any rule here: operations on few names, in any order, with numbers that often meet. */
class RobustnessProperties {
    private static final String[] CREATIONS = {
        "container $r size=$n",
        "ram $r size=$n",
        "ram $r size=0x1000 backing=resizeable max=0x3000",
        "ram $r size=0x2000 backing=file shared=yes seed=$n",
        "ram $r size=0x2000 backing=file",
        "ram $r size=$n backing=caller",
        "rom $r size=$n",
        "romd $r size=$n impl=1..4",
        "mmio $r size=$n endian=big",
        "mmio $r size=$n valid-unaligned=yes impl=2..4 errors=0x0..0x8",
        "iommu $r size=$n target=$s granule=0x20",
        "alias $r of=$r offset=$n size=$n",
        "reservation $r size=$n",
    };

    private static final String[] OPERATIONS = {
        "owner $r",
        "unowner $r",
        "ref $r",
        "unref $r",
        "destroy $r",
        "add $r in=$r at=$n prio=1",
        "add $r in=$r at=$n",
        "add $r in=$r at=0x0",
        "del $r",
        "move $r at=$n",
        "enable $r",
        "disable $r",
        "resize $r size=$n",
        "retarget $r offset=$n",
        "readonly $r on=$b",
        "begin",
        "commit",
        "commit",
        "space $s root=$r",
        "space $s root=$r",
        "unspace $s",
        "read $s at=$n size=8",
        "write $s at=$n size=4 value=$n",
        "load $s at=$n len=64",
        "store $s at=$n bytes=010203",
        "fill $r at=$n bytes=0405",
        "flatview $s",
        "find $s at=$n",
        "ramresize $r size=$n",
        "romdmode $r on=$b",
        "inspect $r at=$n len=3",
        "iotlb $r iova=$n to=$n perm=rw",
        "log $r client=1 on=$b",
        "dirty $r at=$n len=$n client=1",
        "coalesce $r at=0x0 len=$n",
        "uncoalesce $r",
        "flush",
        "eventfd $h region=$r at=$n size=4",
        "uneventfd $h",
        "pin $h space=$s at=$n len=32 access=w",
        "pin $h space=$s at=$n len=32 access=r",
        "poke $h at=0x0 bytes=0708",
        "peek $h at=0x2 len=8",
        "unpin $h written=16",
    };

    private static final String[] NUMBERS = {
        "0x4", "0x20", "0x40", "0x100", "0x1000", "0x1001", "0x2000", "0xffffffffffffffe0", "0xffffffffffffffff"
    };

    @Property(seed = "1", tries = 500)
    void everythingIsAnswered_andWhatIsOfferedIsNeverUnsupported(@ForAll long seed)
            throws SyntaxException, TargetUnavailableException {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder(ScenarioText.HEADER).append('\n');
        for (int i = 0; i < 200; i++) {
            String[] templates = random.nextInt(5) == 0 ? CREATIONS : OPERATIONS;
            String line = filled(templates[random.nextInt(templates.length)], random);
            boolean owned = templates == CREATIONS && random.nextBoolean();
            lines.append(line)
                    .append(owned ? " owner=" + name('r', 12, random) : "")
                    .append('\n');
        }
        Outcome outcome = new ExampleProvider().open("").run(ScenarioText.parse(lines.toString()));

        assertThat(outcome.end()).as(outcome.message()).isEqualTo(Outcome.End.COMPLETE);
        assertThat(outcome.observations()).noneMatch(observation -> observation.status() == Status.UNSUPPORTED);
    }

    private static String filled(String template, Random random) {
        return Pattern.compile("\\$(.)")
                .matcher(template)
                .replaceAll(hole -> value(hole.group(1).charAt(0), random));
    }

    private static String value(char hole, Random random) {
        return switch (hole) {
            case 'n' -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 'b' -> random.nextBoolean() ? "yes" : "no";
            case 'r' -> name('r', 12, random);
            default -> name(hole, 2, random);
        };
    }

    private static String name(char kind, int count, Random random) {
        return Matcher.quoteReplacement(kind + "" + random.nextInt(count));
    }
}
