package se.foljsam.support;

import java.util.Arrays;
import java.util.stream.Collectors;
import se.foljsam.page.CaseTab;

/** What the page of a case says to a visitor, tab by tab. */
public final class CasePageTabs {
    private CasePageTabs() {}

    /** Where the tab stands. */
    public static String address(String caseNumber, CaseTab tab) {
        return "/arende/%s?flik=%s".formatted(caseNumber, tab.address());
    }

    /** What the tab says. */
    public static String tab(Visitor visitor, String caseNumber, CaseTab tab) {
        return visitor.get(address(caseNumber, tab)).body();
    }

    /** What all of them say together: for what is to be said nowhere, or in several places. */
    public static String all(Visitor visitor, String caseNumber) {
        return Arrays.stream(CaseTab.values())
                .map(tab -> tab(visitor, caseNumber, tab))
                .collect(Collectors.joining());
    }
}
