package se.foljsam.decision.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.casefile.between.LifeAreas.InvestigatedNeed;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.taskform.Markdown;

/** What a decision is built on, as the handler reads it beside the form: what was asked for, and what the investigation found in each life area (K1). */
@Component
public class Groundwork {
    private final JdbcClient jdbc;
    private final LifeAreas lifeAreas;

    Groundwork(JdbcClient jdbc, LifeAreas lifeAreas) {
        this.jdbc = jdbc;
        this.lifeAreas = lifeAreas;
    }

    /** The life areas of the newest version of the matter's investigation, in its own order. */
    List<InvestigatedNeed> areas(Matter matter) {
        return lifeAreas.needsIn(matter.id());
    }

    private static Markdown inWords(InvestigatedNeed area) {
        return Markdown.of(
                "- **%s**, funktionstillstånd nu %s, avsett %s: %s%s",
                area.lifeArea(),
                state(area.currentState()),
                state(area.intendedState()),
                area.needs(),
                area.goal() == null ? "" : " Mål: " + area.goal());
    }

    private static String state(int state) {
        return switch (state) {
            case 8 -> "ej specificerat";
            case 9 -> "ej tillämpligt";
            default -> String.valueOf(state);
        };
    }

    /** The goal that was set with the person in that life area; null if none was. */
    String goalOf(Matter matter, String lifeArea) {
        return areas(matter).stream()
                .filter(area -> area.lifeArea().equals(lifeArea))
                .map(InvestigatedNeed::goal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What was asked for, or why the authority itself opened the matter; then the needs. */
    public Markdown asText(Matter matter) {
        Markdown asked = Optional.ofNullable(matter.ground())
                .map(ground -> Markdown.of("**Skäl till omprövningen.** %s", ground))
                .or(() -> applied(matter).map(application -> Markdown.of("**Ansökan.** %s", application)))
                .orElse(Markdown.NONE);
        return Markdown.of(
                "%s\n\n**Behov.**\n\n%s",
                asked, areas(matter).stream().map(Groundwork::inWords).collect(Markdown.joining("\n")));
    }

    private Optional<String> applied(Matter matter) {
        return Optional.ofNullable(matter.applicationId())
                .flatMap(id -> jdbc.sql("select concerns from application_known where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional());
    }
}
