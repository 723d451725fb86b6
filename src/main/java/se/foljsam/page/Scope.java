package se.foljsam.page;

import java.util.Map;

/** Whose cases a list is about, among those that the reader may list. */
public enum Scope {
    /** Of the cases that the reader handles. */
    OWN("c.handler = :user"),
    /** Of the cases of the reader's team, whoever handles them. */
    TEAM("c.team in (:groups)"),
    /** Of every team that the reader answers for (G20). */
    UNIT("c.authority_manager = :user");

    private static final Map<String, Scope> BY_NAME = Map.of("egna", OWN, "teamet", TEAM, "enheten", UNIT);
    private final String condition;

    Scope(String condition) {
        this.condition = condition;
    }

    /** Over {@code case_known c}, with the parameters {@code user} and {@code groups}. */
    public String condition() {
        return condition;
    }

    /** The scope that the reader's list calls {@code egna}, {@code teamet} or {@code enheten}. */
    public static Scope named(String name) {
        return BY_NAME.get(name);
    }
}
