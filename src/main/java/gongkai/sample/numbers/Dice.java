package gongkai.sample.numbers;

import java.util.SplittableRandom;

/**
 * Chance that is the same on every machine and in every run: what is thrown depends on nothing but the words that a die is
 * made of. Only additions, multiplications and comparisons, whose results no platform may round in a way of its own.
 */
public final class Dice {

    /** Up to so many things each have a throw of their own; of more only the share is thrown. */
    private static final int FEW = 20;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param about where and when and what for, so that no two questions share a die */
    public static Dice of(Object... about) {
        long seed = 1125899906842597L;
        for (Object word : about) {
            long hash = word instanceof Number number ? number.longValue() : word.hashCode();
            seed = seed * 6364136223846793005L + hash * 2 + 1;
        }
        return new Dice(seed);
    }

    public double next() {
        return random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0, below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Near a number: seldom as far from it as the spread, a part of the number, allows. */
    public double about(double middle, double spread) {
        return middle * (1 + spread * (random.nextDouble() + random.nextDouble() - 1));
    }

    /** A whole number, up or down so that many of them have the right mean. */
    public long whole(double number) {
        long floor = (long) number;
        return floor + (random.nextDouble() < number - floor ? 1 : 0);
    }

    /** Near a number that is itself the mean, whole and never negative. */
    public long count(double mean, double spread) {
        return Math.max(0, whole(about(mean, spread)));
    }

    /** How many of so many things turn out so. */
    public long of(long all, double probability) {
        double rate = Math.max(0, Math.min(1, probability));
        if (all > FEW) {
            double wide = Math.min(rate, 1 - rate) * 0.18;
            return Math.max(0, Math.min(all, Math.round(all * (rate + wide * (next() + next() - 1)))));
        }
        long found = 0;
        for (long i = 0; i < all; i++) {
            found += chance(rate) ? 1 : 0;
        }
        return found;
    }

    /** Which of several, by their weights. */
    public int pick(double... weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double thrown = next() * all;
        for (int i = 0; i < weights.length; i++) {
            thrown -= weights[i];
            if (thrown < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Divides a number by weights without losing any of it. */
    public long[] divide(long all, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        long left = all;
        double weight = sum;
        for (int i = 0; i < weights.length - 1; i++) {
            parts[i] = weight <= 0 ? 0 : of(left, weights[i] / weight);
            left -= parts[i];
            weight -= weights[i];
        }
        parts[weights.length - 1] = left;
        return parts;
    }
}
