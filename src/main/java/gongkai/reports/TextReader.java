package gongkai.reports;

import gongkai.reports.UnreadableDocument.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads plain text: UTF-8 and UTF-16 by their marks, else what decodes without an error, UTF-8 before GB18030. */
final class TextReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextReader() {}

    static Document read(String fileName, byte[] bytes) {
        return of(fileName, decode(fileName, bytes));
    }

    /** A document of text that is already decoded, such as a pasted one. */
    static Document of(String fileName, String text) {
        if (text.isBlank()) {
            throw new UnreadableDocument(Problem.EMPTY, fileName);
        }
        if (DataFiles.isData(fileName, text)) {
            throw new UnreadableDocument(Problem.DATA, fileName);
        }
        return new Document(fileName, text, TextGrids.in(text, 0, text.length(), TableRules.shipped()));
    }

    static String decode(String fileName, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3)
                    .orElseThrow(() -> new UnreadableDocument(Problem.UNKNOWN_ENCODING, fileName));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            Charset charset = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return strictly(charset, bytes, 2)
                    .orElseThrow(() -> new UnreadableDocument(Problem.UNKNOWN_ENCODING, fileName));
        }
        return strictly(StandardCharsets.UTF_8, bytes, 0)
                .or(() -> strictly(GB18030, bytes, 0))
                .orElseThrow(() -> new UnreadableDocument(Problem.UNKNOWN_ENCODING, fileName));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
