package gongkai.reading.budget;

import gongkai.reading.budget.UnreadableDocument.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a part of a document unpacks to, with a watch on how much it is and what it costs: its header may lie. */
public final class BudgetedStream extends FilterInputStream {

    private final String fileName;
    private final long most;
    private long read;

    /** @param most how many bytes may come; more refuse the document */
    public BudgetedStream(InputStream packed, String fileName, long most) {
        super(packed);
        this.fileName = fileName;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    /** The stream that it unpacks stays open: it goes on to the next part. */
    @Override
    public void close() {}

    private void count(long bytes) {
        ReadingBudget.weigh();
        read += bytes;
        if (read > most) {
            throw new UnreadableDocument(Problem.BOMB, fileName, most / (1024 * 1024) + " MB");
        }
    }
}
