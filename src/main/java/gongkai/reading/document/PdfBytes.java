package gongkai.reading.document;

import gongkai.reading.budget.ReadingBudget;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a PDF as its parser reads them; the parser, which asks nobody, ends with the budget of the reading. */
final class PdfBytes implements RandomAccessRead {

    private static final int READS_BETWEEN = 4096;

    private final byte[] bytes;
    private int position;
    private int reads;
    private boolean closed;

    PdfBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        if (++reads % READS_BETWEEN == 0) {
            ReadingBudget.weigh();
        }
        return position < bytes.length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        ReadingBudget.weigh();
        if (position >= bytes.length) {
            return -1;
        }
        int n = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, from, n);
        position += n;
        return n;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("Invalid position " + to);
        }
        position = (int) Math.min(to, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
