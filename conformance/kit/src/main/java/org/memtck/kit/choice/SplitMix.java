package org.memtck.kit.choice;

/**
 * The pseudo-random generator <i>SplitMix</i> (Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, 2014), which
 * gives the numbers of {@link java.util.SplittableRandom}. It is written out so that the choices of a seed do not depend on
 * a library, and because a scenario is some thousand of them.
 */
final class SplitMix implements ChoiceSource {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /** Rejects the numbers that would make some results likelier than others. */
    @Override
    public int below(int bound) {
        int bits = bits32();
        int most = bound - 1;
        if ((bound & most) == 0) {
            return bits & most;
        }
        int positive = bits >>> 1;
        int number = positive % bound;
        while (positive + most - number < 0) {
            positive = bits32() >>> 1;
            number = positive % bound;
        }
        return number;
    }

    @Override
    public long bits() {
        state += GAMMA;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private int bits32() {
        state += GAMMA;
        long z = (state ^ (state >>> 33)) * 0x62a9d9ed799705f5L;
        return (int) (((z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L) >>> 32);
    }
}
