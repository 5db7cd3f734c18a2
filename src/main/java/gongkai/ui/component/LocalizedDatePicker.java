package gongkai.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A day, typed as 2026-03-31 or as it is written in the reader's language, or chosen from a calendar in that language, whose
 * weeks begin on Monday.
 */
public final class LocalizedDatePicker extends DatePicker {

    public LocalizedDatePicker(String label) {
        super(label);
        Locale locale = getLocale();
        List<DayOfWeek> sundayFirst =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        setClearButtonVisible(true);
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                        .toList())
                .setDateFormats("yyyy-MM-dd", getTranslation("day.typed"), "yyyy/M/d", "yyyy.M.d")
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("day.today"))
                .setCancel(getTranslation("action.cancel"))
                .setBadInputErrorMessage(getTranslation("day.unreadable")));
    }
}
