package se.foljsam.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as its readers meet it: what is printed, what a screen reader is told, and whether it is what it says it is. */
record ReadPdf(
        String text, String title, String language, int pages, List<String> roles, List<String> fontsNotEmbedded) {

    static ReadPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> roles = new ArrayList<>();
            if (document.getDocumentCatalog().getStructureTreeRoot() != null) {
                collect(document.getDocumentCatalog().getStructureTreeRoot(), roles);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            return new ReadPdf(
                    stripper.getText(document).replaceAll("\\s+", " "),
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    document.getNumberOfPages(),
                    roles,
                    fontsNotEmbedded(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(PDStructureNode node, List<String> roles) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                collect(element, roles);
            }
        }
    }

    private static List<String> fontsNotEmbedded(PDDocument document) throws IOException {
        List<String> bare = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    bare.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return bare;
    }

    /** What a validator finds wrong with it as a document that can be listened to (PDF/UA-1) and kept (PDF/A-2a); empty if nothing. */
    static List<String> faultsOf(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                faults.addAll(validator.validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + ": "
                                + assertion.getMessage() + " at "
                                + assertion.getLocation().getContext())
                        .collect(Collectors.toList()));
            } catch (Exception unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return faults;
    }
}
