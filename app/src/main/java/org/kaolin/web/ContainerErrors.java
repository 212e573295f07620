package org.kaolin.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** 容器出错页: what the web server refuses before the platform sees it, such as a malformed address, in Chinese too. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Page.class.getName());
            }
        });
    }

    /** 出错页 of the container; made by it, by name. */
    public static final class Page extends ErrorReportValve {

        /** Called by the container. */
        public Page() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter()
                        .write("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>请求无法处理 – "
                                + Frame.PRODUCT + "</title></head><body><h1>请求无法处理</h1><p>"
                                + (status < 500 ? "地址或内容的格式不正确(" + status + "),请核对后再试。" : "系统出错(" + status + "),请稍后再试。")
                                + "</p><p><a href=\"/\">回到首页</a></p></body></html>");
            } catch (IOException e) {
                getContainer().getLogger().debug("error page", e);
            }
        }
    }
}
