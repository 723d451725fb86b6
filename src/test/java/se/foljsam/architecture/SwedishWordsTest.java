package se.foljsam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.foljsam.platform.Spoken;

/** What people read of a constant is the Swedish word that stands on it. */
class SwedishWordsTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.foljsam");

    /** Two constants that people need not tell apart: how many different words the enum has. */
    private static final Map<String, Integer> FEWER_WORDS =
            Map.of("ServiceEnding$State", 6, "UnitReadings$PlanDue$What", 5);

    /** Names that are as a rule a constant's, but a text's here. */
    private static final Set<String> TEXTS = Set.of(
            "case/utredning.html answer",
            "order/ej-utfort.html measure",
            "order/fraga.html answer",
            "order/plan.html state",
            "plan.html state",
            "prepare-follow-up.html measure",
            "prepare-follow-up.html state",
            "letters/decision.html outcome");

    private static final Set<String> AS_A_RULE_CONSTANTS =
            Set.of("state", "kind", "outcome", "measure", "answer", "fulfilment");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PRINTED =
            Pattern.compile("\\bth:(?:text|utext|title|aria-label|attr)=\"([^\"]*)\"|\\[\\[(.*?)]]", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    /** What is not itself printed. */
    private static final Pattern ASIDE = Pattern.compile("'[^']*'|w\\.watch\\([^)]*\\)");
    /** A path whose last step is followed by no further step and by no comparison. */
    private static final Pattern PATH =
            Pattern.compile("[\\w)\\]]\\??\\.(\\w+)(?:\\(\\))?(?![\\w(.\\[]|\\?\\.|\\s*(?:==|!=|\\?(?!:)))");

    private static final Pattern COMPARED = Pattern.compile("\\.(\\w+)(?:\\(\\))?\\s*(?:==|!=)\\s*'[A-Z_]+'");

    @Test
    void eachConstantThatIsShownHasAWordAndNoTwoOfAKindHaveTheSame() {
        List<Class<?>> spoken = enums(true);

        assertThat(spoken).hasSizeGreaterThan(30);
        for (Class<?> type : spoken) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Spoken) constant).swedish())
                    .toList();
            String name = type.getName().substring(type.getPackageName().length() + 1);
            assertThat(words)
                    .as(type.getName())
                    .allSatisfy(word -> assertThat(word).isNotBlank().isEqualTo(word.strip()));
            assertThat(Set.copyOf(words)).as(type.getName()).hasSize(FEWER_WORDS.getOrDefault(name, words.size()));
        }
    }

    @Test
    void aWordIsCarriedByWhatSaysSo() {
        assertThat(enums(false).stream()
                        .filter(type -> Arrays.stream(type.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals("swedish"))))
                .isEmpty();
    }

    @Test
    void noTemplatePrintsAConstant() throws IOException {
        Set<String> constants = namesOfConstants();
        List<String> bare = new ArrayList<>();
        for (Path template : templates()) {
            Matcher printed = PRINTED.matcher(Files.readString(template));
            while (printed.find()) {
                Matcher expression = EXPRESSION.matcher(printed.group());
                while (expression.find()) {
                    Matcher path =
                            PATH.matcher(ASIDE.matcher(expression.group(1)).replaceAll("''"));
                    while (path.find()) {
                        String where = TEMPLATES.relativize(template) + " " + path.group(1);
                        if (constants.contains(path.group(1)) && !TEXTS.contains(where)) {
                            bare.add(where + " in " + expression.group());
                        }
                    }
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    /** A constant is never equal to a text: the comparison would be false for ever. */
    @Test
    void noTemplateComparesAConstantItselfWithAText() throws IOException {
        Set<String> constants = namesOfConstants();
        List<String> compared = new ArrayList<>();
        for (Path template : templates()) {
            Matcher found = COMPARED.matcher(Files.readString(template));
            while (found.find()) {
                String where = TEMPLATES.relativize(template) + " " + found.group(1);
                if (constants.contains(found.group(1)) && !TEXTS.contains(where)) {
                    compared.add(where);
                }
            }
        }

        assertThat(compared).isEmpty();
    }

    @Test
    void noReadingGivesAConstantAsText() {
        assertThat(ALL.stream()
                        .filter(type -> type.getName().matches(".*Readings\\$.*"))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(String.class))
                        .filter(field ->
                                Set.of("state", "kind", "outcome", "fulfilment").contains(field.getName()))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static List<Class<?>> enums(boolean spoken) {
        return ALL.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.isAssignableTo(Spoken.class) == spoken)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** Names of what gives a constant and nowhere a text, beside those that do so as a rule. */
    private static Set<String> namesOfConstants() {
        Set<String> names = namesOf(type -> type.isEnum());
        names.removeAll(namesOf(type -> type.isEquivalentTo(String.class)));
        names.addAll(AS_A_RULE_CONSTANTS);
        return names;
    }

    private static Set<String> namesOf(Predicate<JavaClass> given) {
        return ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawParameterTypes().isEmpty())
                .filter(method -> given.test(method.getRawReturnType()))
                .map(JavaMethod::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(path -> path.toString().endsWith(".html")).toList();
        }
    }
}
