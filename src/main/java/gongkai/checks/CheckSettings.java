package gongkai.checks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office may set about the checks.
 *
 * @param changePercent a change against the year before beyond this many per cent is a WARNING
 * @param smallBase no percentage change is judged where both numbers are smaller
 */
@ConfigurationProperties("gongkai.checks")
public record CheckSettings(
        @DefaultValue("50") int changePercent,
        @DefaultValue("30") int smallBase) {

    public static CheckSettings usual() {
        return new CheckSettings(50, 30);
    }
}
