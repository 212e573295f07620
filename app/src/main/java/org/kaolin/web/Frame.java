package org.kaolin.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;

/**
 * 页面框架: everything around the content of one page. Made by {@link Frames}, handed to {@code web/frame.jte}.
 *
 * @param title h1 of the page
 * @param menu key of the menu entry it stands at, or any other word
 * @param shell what all pages of this request share
 * @param crumbs steps between the start page and this page
 * @param failed whether a submitted form comes back with errors, so that the title says so
 * @param wall whether it is shown on a wall: dark, without menu and without personal data
 */
public record Frame(String title, String menu, Shell shell, List<Crumb> crumbs, boolean failed, boolean wall) {

    /** Name of the platform, the last part of every title. */
    public static final String PRODUCT = "高岭·智慧民政综合服务平台";

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /** Title of the document: step – matter – platform. */
    public String documentTitle() {
        String matter = Menu.find(menu).map(MenuItem::label).orElse("");
        String middle = matter.isEmpty() || matter.equals(title) ? "" : " – " + matter;
        return (failed ? "错误:" : "") + title + middle + " – " + PRODUCT;
    }

    /** With one more step above the title. */
    public Frame crumb(String label, String url) {
        List<Crumb> more = new ArrayList<>(crumbs);
        more.add(new Crumb(label, url));
        return new Frame(title, menu, shell, more, failed, wall);
    }

    /** As the answer to a form that could not be accepted. */
    public Frame asFailed() {
        return new Frame(title, menu, shell, crumbs, true, wall);
    }

    /** For a wall: dark, without menu. */
    public Frame onWall() {
        return new Frame(title, menu, shell, crumbs, failed, true);
    }

    /** Who is logged in, if anybody. */
    public @Nullable CurrentUser user() {
        return shell.user();
    }

    /** Business date. */
    public LocalDate today() {
        return shell.today();
    }

    /** Whether the user may do something; nobody logged in may nothing. */
    public boolean may(Permission permission) {
        CurrentUser user = shell.user();
        return user != null && user.may(permission);
    }

    /** Whether a menu entry is the one the page stands at. */
    boolean standsAt(MenuItem item) {
        return item.key().equals(menu) || item.url().equals(menu);
    }

    /** {@code aria-current} of a menu entry. */
    public @Nullable String current(MenuItem item) {
        return standsAt(item) ? "page" : null;
    }
}
