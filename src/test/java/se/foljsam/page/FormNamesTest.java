package se.foljsam.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is handed in is listed by its form's name. */
class FormNamesTest {

    @Test
    void everyFormHasOneNameAndNothingElseHas() throws IOException {
        assertThat(FormNames.named()).containsExactlyInAnyOrderElementsOf(forms());
    }

    @Test
    void noTwoFormsHaveTheSameName() throws IOException {
        assertThat(forms().stream().map(FormNames::of))
                .allSatisfy(name -> assertThat(name).isNotBlank())
                .doesNotHaveDuplicates();
    }

    @Test
    void aFormThatIsNotThereHasNoName() {
        assertThatThrownBy(() -> FormNames.of("make-a-wish")).hasMessage("form make-a-wish has no name");
    }

    private static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .toList();
        }
    }
}
