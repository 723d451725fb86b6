package se.foljsam.taskform;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A text of a form, in Markdown, in which what a person typed reads as it was typed: no sign of theirs is a heading, a list, a link, an emphasis or HTML.
 *
 * <p>Only a form's texts are Markdown. A letter, a journal, a message or a page of our own gets the plain text.
 *
 * <p>Right for what the form viewer makes of it: GitHub's Markdown, where a line break is kept, and then only harmless HTML. Signs that mean something wherever they stand are escaped wherever they stand, those that
 * begin a list, a table or an underline only at the start of a line; an ordinary sentence is not changed. An address on the web or of a mail is not made a link: a link is ours.
 *
 * <p>Braces need nothing. The viewer evaluates the form's own text once, and puts a value in where {@code {{name}}} stands without looking for more in it: a typed {@code {{name}}} reads as that (form-js 2.0,
 * {@code Text} and {@code FeelersTemplating}; feelers' {@code evaluateNodeValue}).
 */
public final class Markdown {
    /** Nothing to say. */
    public static final Markdown NONE = new Markdown("");

    /** A blank line is kept as a line that holds only this, which ends it: so what was typed stays one paragraph, in a list or in bold too. */
    private static final String BREAK = "\\";

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final Pattern ANYWHERE =
            Pattern.compile("[\\\\*_`\\[\\]<>#&|~]|(?<=https?|ftp):(?=//)|(?<=www)\\.|@", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_START =
            Pattern.compile("^(?:([-+](?=[\\s-]|$)|=|:(?=-))|(\\d{1,9})([.)](?=\\s|$)))");

    private final String text;

    private Markdown(String text) {
        this.text = text;
    }

    /** Fixed text of ours, which is Markdown already. */
    public static Markdown ours(String markdown) {
        return markdown.isEmpty() ? NONE : new Markdown(markdown);
    }

    /** What a person typed, or any text that is not Markdown: it reads as it stands, each line on a line of its own. Nothing if null. */
    public static Markdown typed(String plain) {
        return plain == null || plain.isBlank() ? NONE : ours(lines(plain));
    }

    /**
     * A text of ours with something in it.
     *
     * @param template Markdown of ours, with places as in {@link String#format}
     * @param args put in as they stand if they are Markdown or numbers; anything else is a text, which reads as it stands
     */
    public static Markdown of(String template, Object... args) {
        return new Markdown(
                template.formatted(Arrays.stream(args).map(Markdown::argument).toArray()));
    }

    /** Several, with something of ours between them. */
    public static Markdown join(String between, List<Markdown> parts) {
        return parts.stream().collect(joining(between));
    }

    /** Joins several, with something of ours between them. */
    public static Collector<Markdown, ?, Markdown> joining(String between) {
        return Collectors.collectingAndThen(
                Collectors.mapping(Markdown::toString, Collectors.joining(between)), Markdown::ours);
    }

    private static Object argument(Object arg) {
        return arg instanceof Markdown || arg instanceof Number ? arg : escaped(String.valueOf(arg));
    }

    /** Space at an edge stays one, so that a sentence that continues another does. */
    private static String escaped(String plain) {
        if (plain.isBlank()) {
            return plain.isEmpty() ? "" : " ";
        }
        String before = Character.isWhitespace(plain.charAt(0)) ? " " : "";
        String after = Character.isWhitespace(plain.charAt(plain.length() - 1)) ? " " : "";
        return before + lines(plain) + after;
    }

    private static String lines(String plain) {
        return LINE_BREAK
                .splitAsStream(plain.strip())
                .map(String::strip)
                .map(line -> line.isEmpty() ? BREAK : line(line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String plain) {
        String marked = ANYWHERE.matcher(plain).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
        Matcher start = LINE_START.matcher(marked);
        if (!start.find()) {
            return marked;
        }
        String begins = start.group(1) == null ? start.group(2) + "\\" + start.group(3) : "\\" + start.group(1);
        return begins + marked.substring(start.end());
    }

    /** This, and then that, with nothing between them. */
    public Markdown and(Markdown next) {
        return ours(text + next.text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** As the form viewer reads it. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markdown markdown && text.equals(markdown.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
