package gongkai.reading.narrative;

import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that state that there is none: 未收到, 没有发生, 无. */
final class NoneWords {

    private final @Nullable Pattern words;

    NoneWords(Lexicon lexicon, PhraseRules rules) {
        Set<String> all = new LinkedHashSet<>(lexicon.none());
        all.addAll(rules.noneWords());
        this.words = Lexicon.anyOf(List.copyOf(all));
    }

    /** Null where there are none. */
    @Nullable
    Pattern pattern() {
        return words;
    }

    /** Those of a text in reading form, but for what stands within a number. */
    List<Quantity> in(String text, List<Quantity> numbers) {
        List<Quantity> found = new ArrayList<>();
        if (words == null) {
            return found;
        }
        Matcher m = words.matcher(text);
        int next = 0;
        while (m.find()) {
            while (next < numbers.size() && numbers.get(next).end() <= m.start()) {
                next++;
            }
            boolean inNumber = next < numbers.size() && numbers.get(next).start() < m.end();
            if (!inNumber) {
                found.add(new Quantity(
                        m.start(),
                        m.end(),
                        m.start(),
                        m.end(),
                        BigDecimal.ZERO,
                        State.NONE_STATED,
                        Qualifier.EXACT,
                        "",
                        true));
            }
        }
        return found;
    }
}
