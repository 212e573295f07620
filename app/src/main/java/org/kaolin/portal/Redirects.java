package org.kaolin.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** 转到: after a POST the browser reads the next page, so that a reload repeats nothing. */
final class Redirects {

    private Redirects() {}

    static RedirectView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
