package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import gongkai.reading.budget.UnreadableDocument;
import gongkai.reading.budget.UnreadableDocument.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

/** Hands a page out piece by piece, so that the parser, which asks nobody, ends with its budget. */
final class BudgetedPage extends StringReader {

    /** How deep a page may nest. */
    static final int MOST_OPEN = 200;

    /** The parser keeps a note of each until it is closed, and looks through all of them again and again. */
    private static final Set<String> KEPT = Set.of("table", "object", "applet", "marquee", "template");

    private final String fileName;
    private final StringBuilder tag = new StringBuilder();
    private boolean inTag;
    private int open;

    BudgetedPage(String fileName, String page) {
        super(page);
        this.fileName = fileName;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        ReadingBudget.weigh();
        int n = super.read(into, from, length);
        for (int i = from; i < from + n; i++) {
            watch(into[i]);
        }
        return n;
    }

    private void watch(char c) {
        if (c == '<') {
            inTag = true;
            tag.setLength(0);
        } else if (inTag && tag.length() < 10 && (Character.isLetter(c) || c == '/')) {
            tag.append(Character.toLowerCase(c));
        } else if (inTag) {
            inTag = false;
            boolean closes = !tag.isEmpty() && tag.charAt(0) == '/';
            if (KEPT.contains(closes ? tag.substring(1) : tag.toString())) {
                open = Math.max(0, open + (closes ? -1 : 1));
            }
            if (open > MOST_OPEN) {
                throw new UnreadableDocument(Problem.BOMB, fileName, open);
            }
        }
    }
}
