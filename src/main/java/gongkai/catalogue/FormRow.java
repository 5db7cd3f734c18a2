package gongkai.catalogue;

/**
 * That an indicator stands in a form, and whether its line goes on from the form before.
 *
 * @param row the form's own row, such as {@code T1.1} or {@code 三(三)1}
 * @param title as the form prints it
 * @param note the reason shown where the line breaks, in Chinese, {@code noteEn} in English; never empty where it does
 */
public record FormRow(
        String form, String row, String indicator, String title, Continuity comparable, String note, String noteEn) {

    /** Only YES joins two forms' values in one line. */
    public enum Continuity {
        YES,
        NEAR,
        NO
    }
}
