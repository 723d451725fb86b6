package se.foljsam.decision.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;

/** The provider unit of a granted service: the one that the person chose or, where the person refrains from choosing, the one that the municipality has set for such services (D1). */
@Component
public class ChosenUnits {
    /** Stands in a form where the person has refrained from choosing. */
    static final String NONE_CHOSEN = "NONE_CHOSEN";

    private final JdbcClient jdbc;
    private final ProviderUnits units;
    private final CareServices services;
    private final MunicipalityParameters parameters;

    ChosenUnits(JdbcClient jdbc, ProviderUnits units, CareServices services, MunicipalityParameters parameters) {
        this.jdbc = jdbc;
        this.units = units;
        this.services = services;
        this.parameters = parameters;
    }

    /**
     * Where a service is carried out.
     *
     * @param chosen whether the person chose it
     */
    record Chosen(String code, boolean chosen) {}

    /** Units that take new orders, by name, and last that none is chosen, if the municipality has settled anything for that. */
    public List<Choice> choices() {
        Stream<Choice> open = units.open().stream().map(unit -> new Choice(unit.name(), unit.code()));
        return Stream.concat(open, noChoice().stream()).toList();
    }

    private Optional<Choice> noChoice() {
        boolean settled = jdbc.sql("select count(*) from unit_if_none_chosen where profile in (?, 'default')")
                        .param(parameters.profile())
                        .query(Integer.class)
                        .single()
                > 0;
        return settled
                ? Optional.of(new Choice("Den enskilde har avstått från att välja", NONE_CHOSEN))
                : Optional.empty();
    }

    /** Names the rows where none is chosen and nothing is settled for such a service. */
    public void check(List<? extends DecidedRow> rows, Problems problems) {
        for (int row = 0; row < rows.size(); row++) {
            DecidedRow service = rows.get(row);
            problems.addIf(
                    service.isGranted()
                            && NONE_CHOSEN.equals(service.unitCode())
                            && unitFor(service.serviceCode()).isEmpty(),
                    DecideForm.at(row) + "unitCode",
                    "behöver väljas: för %s finns ingen utförare som tar emot den som avstår från att välja."
                            .formatted(services.byCode(service.serviceCode()).name()));
        }
    }

    /** Where a granted row, which has been checked, is carried out. */
    public Chosen of(DecidedRow service) {
        return NONE_CHOSEN.equals(service.unitCode())
                ? new Chosen(unitFor(service.serviceCode()).orElseThrow(), false)
                : new Chosen(service.unitCode(), true);
    }

    /** In Swedish, as a decision and the journal say it. */
    public String asText(Chosen chosen) {
        String name = units.byCode(chosen.code()).map(ProviderUnit::name).orElse(chosen.code());
        return chosen.chosen() ? name : name + ", enligt kommunens ordning för den som avstår från att välja utförare";
    }

    private Optional<String> unitFor(String serviceCode) {
        return jdbc.sql("""
                        select n.unit_code from unit_if_none_chosen n join unit_known u on u.code = n.unit_code and u.is_open
                        where n.category = ? and n.profile in (?, 'default')
                        order by case when n.profile = 'default' then 1 else 0 end fetch first row only""")
                .params(services.byCode(serviceCode).category(), parameters.profile())
                .query(String.class)
                .optional();
    }
}
