package se.foljsam.casefile;

/** Tells that a person's need has changed (H1). The follow-up room answers. */
public interface ChangedNeedReport {
    void report(String caseNumber, String by, String description);
}
