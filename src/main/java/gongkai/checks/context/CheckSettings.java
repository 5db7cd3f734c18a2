package gongkai.checks.context;

/**
 * What the office may set about the checks.
 *
 * @param changePercent a change against the year before beyond this many per cent is a WARNING
 * @param smallBase no percentage change is judged where both numbers are smaller
 */
public record CheckSettings(int changePercent, int smallBase) {

    public static CheckSettings usual() {
        return new CheckSettings(50, 30);
    }
}
