package se.foljsam.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.Matter;

/** What a decision is built on, as the handler reads it beside the form: what was asked for, and what the investigation found in each life area (K1). */
@Component
class Groundwork {
    private final JdbcClient jdbc;

    Groundwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One life area as investigated; states on the ICF scale. */
    record Area(String lifeArea, String needs, int currentState, int intendedState) {
        String asText() {
            return "- **%s**, funktionstillstånd nu %s, avsett %s: %s"
                    .formatted(lifeArea, state(currentState), state(intendedState), needs);
        }

        private static String state(int state) {
            return switch (state) {
                case 8 -> "ej specificerat";
                case 9 -> "ej tillämpligt";
                default -> String.valueOf(state);
            };
        }
    }

    /** The life areas of the newest version of the matter's investigation, in its own order. */
    List<Area> areas(Matter matter) {
        return jdbc.sql("""
                        select a.life_area, a.needs, a.current_state, a.intended_state
                        from investigation i join investigated_area a on a.investigation = i.id
                        where i.matter_id = :matter and i.version_number = (
                          select max(newest.version_number) from investigation newest where newest.matter_id = :matter)
                        order by a.investigation_key""").param("matter", matter.id()).query(Area.class).list();
    }

    /** What was asked for, or why the authority itself opened the matter; then the needs, in Markdown. */
    String asText(Matter matter) {
        String asked = Optional.ofNullable(matter.ground())
                .map("**Skäl till omprövningen.** "::concat)
                .or(() -> applied(matter).map("**Ansökan.** "::concat))
                .orElse("");
        return asked
                + areas(matter).stream().map(Area::asText).collect(Collectors.joining("\n", "\n\n**Behov.**\n\n", ""));
    }

    private Optional<String> applied(Matter matter) {
        return Optional.ofNullable(matter.applicationId())
                .flatMap(id -> jdbc.sql("select concerns from application where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional());
    }
}
