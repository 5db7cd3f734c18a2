package gongkai.review.ui.markup;

import gongkai.ledger.model.StoredClaim;
import gongkai.review.Review;
import gongkai.review.store.ReviewFinding;
import gongkai.review.store.ReviewStep;
import gongkai.review.store.UnclaimedNumber;
import gongkai.review.ui.markup.ReviewItem.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of a document under review, in the order of its text: what has become of each. */
public final class ReviewItems {

    /** Which numbers the list holds. */
    public enum Only {
        ALL,
        OPEN,
        UNREAD,
        DISPUTED;

        public static Only of(@Nullable String name) {
            for (Only one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return one;
                }
            }
            return ALL;
        }
    }

    private final List<ReviewItem> items;
    private final Map<String, ReviewItem> byKey = new LinkedHashMap<>();
    private final Set<Long> corrected;

    public ReviewItems(Review review) {
        this.corrected = review.standing().stream()
                .filter(s -> s.action() == ReviewStep.Action.CORRECTED)
                .map(ReviewStep::replacement)
                .collect(Collectors.toSet());
        this.items = of(review);
        items.forEach(i -> byKey.put(i.key(), i));
    }

    private static List<ReviewItem> of(Review review) {
        Set<Long> disputed = review.findings().stream()
                .filter(ReviewFinding::disputes)
                .flatMap(f -> f.claims().stream())
                .collect(Collectors.toSet());
        Set<Long> replaced = new HashSet<>();
        Set<Integer> claimed = new HashSet<>();
        for (ReviewStep step : review.standing()) {
            step.decided().filter(part -> part.replacement() != null).forEach(part -> {
                if (part.claim() != null) {
                    replaced.add(part.claim());
                }
                if (part.number() != null) {
                    claimed.add(part.number());
                }
            });
        }
        Set<Long> undone = replacements(review.steps());
        undone.removeAll(replacements(review.standing()));
        List<ReviewItem> all = new ArrayList<>();
        for (StoredClaim claim : review.claims()) {
            if (!replaced.contains(claim.id()) && !undone.contains(claim.id())) {
                all.add(new ReviewItem(
                        ReviewItem.key(claim.id()),
                        claim.claim().start(),
                        claim.claim().end(),
                        Fate.valueOf(claim.status().name()),
                        disputed.contains(claim.id()),
                        claim,
                        null));
            }
        }
        for (UnclaimedNumber number : review.numbers()) {
            if (!claimed.contains(number.number())) {
                Fate fate = number.fate() == UnclaimedNumber.Fate.DISMISSED
                        ? Fate.DISMISSED
                        : Fate.valueOf(number.kind().name());
                all.add(new ReviewItem("n" + number.number(), number.start(), number.end(), fate, false, null, number));
            }
        }
        all.sort(Comparator.comparing(ReviewItem::start).thenComparing(ReviewItem::end));
        return List.copyOf(all);
    }

    private static Set<Long> replacements(List<ReviewStep> steps) {
        return steps.stream()
                .flatMap(ReviewStep::decided)
                .map(ReviewStep.Part::replacement)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    public List<ReviewItem> all() {
        return items;
    }

    public Optional<ReviewItem> item(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The first number that begins there. */
    public Optional<ReviewItem> at(int start) {
        return items.stream()
                .filter(i -> i.start() == start)
                .min(Comparator.comparing(i -> i.fate() == Fate.DISMISSED));
    }

    /** The numbers in the list. */
    public List<ReviewItem> listed(Only only) {
        return items.stream()
                .filter(i -> i.fate() != Fate.IGNORED)
                .filter(i -> switch (only) {
                    case ALL -> true;
                    case OPEN -> i.isOpen();
                    case UNREAD -> i.fate() == Fate.UNREAD;
                    case DISPUTED -> i.disputed();
                })
                .toList();
    }

    /** Whether a person has corrected what the reader said. */
    public boolean isCorrected(ReviewItem item) {
        return item.claim() != null && corrected.contains(item.claim().id());
    }

    /** The place in the list of the first number that begins at a place of the text or after it. */
    public int firstFrom(int start) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
