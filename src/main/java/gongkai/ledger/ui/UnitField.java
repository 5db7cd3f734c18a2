package gongkai.ledger.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A unit of the region, found by its name in either language or by one of its other names. */
public final class UnitField extends ComboBox<Unit> {

    public UnitField(String label, String region, Catalogue catalogue, FigureText text) {
        super(label);
        List<Unit> units = catalogue.units().stream()
                .filter(unit -> unit.region().equals(region))
                .toList();
        setItems(UnitField::isNamed, units);
        setItemLabelGenerator(unit -> text.unit(unit.code()));
    }

    private static boolean isNamed(Unit unit, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(unit.zh(), unit.en()), unit.aliases().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
