package org.kaolin.start;

/**
 * 初次装载: one set of rows a fresh database needs. Beans are run in the order of {@code @Order}: 100–199 city files
 * (divisions 100, parameters 120, plan 140), 200–299 sample city (units 200, accounts 210, facilities 220 …).
 */
public interface FirstLoad {

    /** What is loaded, shown while the user waits. */
    String title();

    /** Whether it still has to be loaded. */
    boolean needed();

    /** Loads everything in one transaction opened by the caller. */
    void load();
}
