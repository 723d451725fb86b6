package se.foljsam.letter;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes a tagged PDF of a page of XHTML: PDF/UA-1, so that it can be listened to, and PDF/A-2a, so that it can be read as long as it is kept. Its fonts are embedded and come with the application; nothing
 * is fetched from anywhere.
 */
@Component
class Pdf {
    private static final String FAMILY = "Source Sans 3";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private static final String EMPTY =
            "<html lang=\"sv-SE\"><head><title>Tom</title></head><body><h1>Tom</h1><p>Å</p></body></html>";

    /** Signs that XML does not know, which a person can paste into a form all the same. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final byte[] regular = font("SourceSans3-Regular.ttf");
    private final byte[] bold = font("SourceSans3-Bold.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    Pdf() {
        // it would quote what it finds strange in a letter
        XRLog.setLoggingEnabled(false);
    }

    /** The first page after a start takes seconds: nobody's decision waits for it. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread warming = new Thread(() -> of(EMPTY), "letters-warm-up");
        warming.setDaemon(true);
        warming.start();
    }

    /** The PDF of this page, whose head has a title and whose root says its language. */
    byte[] of(String xhtml) {
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(xhtml, document, out);
            return out.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private void write(String xhtml, PDDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        use(builder, document, regular, REGULAR_WEIGHT);
        use(builder, document, bold, BOLD_WEIGHT);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Följsam");
        builder.withHtmlContent(NO_XML.matcher(xhtml).replaceAll(""), null);
        builder.toStream(out);
        builder.run();
    }

    /** Without ligatures and the like, which take PDFBox a second for each page and help nobody who listens. */
    private static void use(PdfRendererBuilder builder, PDDocument document, byte[] file, int weight)
            throws IOException {
        PDFont font = PDType0Font.load(document, faceOf(document, file), true);
        builder.useFont(new PDFontSupplier(font), FAMILY, weight, FontStyle.NORMAL, true);
    }

    /** Closed with the document, which needs it until it is written. */
    private static TrueTypeFont faceOf(PDDocument document, byte[] file) throws IOException {
        TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file));
        face.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(face);
        return face;
    }

    private static byte[] font(String file) {
        try (InputStream in = new ClassPathResource("letters/fonts/" + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
