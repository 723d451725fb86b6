package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed reads as it was typed where the rest is Markdown. */
class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dusch, nivå 2, 1 gång i veckan: 30 min (2,5 timmar).",
                "Behöver hjälp på- och avklädning; äter själv. Går 10–15 meter, ibland 1.5 km!",
                "19380512-1234",
                "27 februari 2026",
                "14.30 kommer dottern",
                "1.5 timmar",
                "-5 grader ute",
                "+46 11 15 00 00",
                "Vad säger Åke? \"Nej\" + 'kanske' = 50 % / $ ^ {{name}} }}",
                "https är ett ord, www också: ja."
            })
    void anOrdinarySentenceIsNotChanged(String typed) {
        assertThat(Markdown.typed(typed)).hasToString(typed);
        assertThat(Markdown.of("**%s**", typed)).hasToString("**" + typed + "**");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¤',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Dos 2*5*3 mg¤Dos 2\\*5\\*3 mg",
                "_x_ och **y**¤\\_x\\_ och \\*\\*y\\*\\*",
                "~~struket~~ `kod`¤\\~\\~struket\\~\\~ \\`kod\\`",
                "C:\\temp\\*¤C:\\\\temp\\\\\\*",
                "# Rubrik¤\\# Rubrik",
                "- x¤\\- x",
                "+ x¤\\+ x",
                "-¤\\-",
                "---¤\\---",
                "===¤\\===",
                "1. x¤1\\. x",
                "12) x¤12\\) x",
                "1.¤1\\.",
                "> citat¤\\> citat",
                "<b>x</b>¤\\<b\\>x\\</b\\>",
                "<script>alert(1)</script>¤\\<script\\>alert(1)\\</script\\>",
                "&lt;b&gt;¤\\&lt;b\\&gt;",
                "[a](b)¤\\[a\\](b)",
                "![bild](/x.png)¤!\\[bild\\](/x.png)",
                "[a]: /b¤\\[a\\]: /b",
                "https://a.se/x_y¤https\\://a.se/x\\_y",
                "<HTTP://a.se>¤\\<HTTP\\://a.se\\>",
                "www.a.se¤www\\.a.se",
                "anna_b@a.se¤anna\\_b\\@a.se",
                "    fyra steg in¤fyra steg in",
            })
    void whatMeansSomethingInMarkdownIsEscaped(String typed, String escaped) {
        assertThat(Markdown.typed(typed)).hasToString(escaped);
        assertThat(Markdown.of("%s", typed).toString().strip()).isEqualTo(escaped);
        assertThat(Markdown.typed("Först:\n" + typed)).hasToString("Först:\n" + escaped);
    }

    @Test
    void aTableIsNoTable() {
        assertThat(Markdown.typed("a | b\n--- | ---\n1 | 2")).hasToString("a \\| b\n\\--- \\| ---\n1 \\| 2");
        assertThat(Markdown.typed("a\n:-:\n1")).hasToString("a\n\\:-:\n1");
    }

    @Test
    void aLineBreakIsALineBreakAndABlankLineABlankLineOfTheSameParagraph() {
        assertThat(Markdown.typed(" Ett\r\n   två  \n\n\ttre\n \n")).hasToString("Ett\ntvå\n\\\ntre");
        assertThat(Markdown.of("- **%s**", "Ett\n\n- två\n")).hasToString("- **Ett\n\\\n\\- två **");
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(Markdown.typed(null).isEmpty()).isTrue();
        assertThat(Markdown.typed(" \n").isEmpty()).isTrue();
        assertThat(Markdown.of("%s", "")).isEqualTo(Markdown.NONE);
    }

    @Test
    void whatIsOursStaysAndSoDoNumbers() {
        assertThat(Markdown.of("%d. %s %s", 1, Markdown.ours("**ja**"), "**nej**"))
                .hasToString("1. **ja** \\*\\*nej\\*\\*");
        assertThat(Markdown.ours("[Läs](/arende/1)")).hasToString("[Läs](/arende/1)");
        assertThat(Markdown.of("**%s.**%s", "Ett", " Två.")).hasToString("**Ett.** Två.");
    }

    @Test
    void severalAreJoined() {
        List<Markdown> two = List.of(Markdown.typed("*a"), Markdown.ours("*b*"));
        assertThat(Markdown.join("\n\n", two)).hasToString("\\*a\n\n*b*");
        assertThat(two.stream().collect(Markdown.joining(", "))).hasToString("\\*a, *b*");
        assertThat(Stream.<Markdown>of().collect(Markdown.joining(", "))).isEqualTo(Markdown.NONE);
    }
}
