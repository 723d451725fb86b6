package se.foljsam.page;

import java.util.List;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** The units whose page is read. */
public record UnitsOfReader(List<ProviderUnit> units) {
    public List<String> codes() {
        return units.stream().map(ProviderUnit::code).toList();
    }

    public List<String> groups() {
        return units.stream().map(ProviderUnit::groupId).toList();
    }
}
