package org.kaolin.web;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.NotPermitted;
import org.kaolin.access.Rights;
import org.kaolin.access.TooManyAttempts;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.StaleVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** 问题说明: turns every exception into what the caller is told; bad input never ends as a fault of ours. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case BadInput bad ->
                new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "提交的内容有误", text(bad), bad.list(), null, null);
            case InvalidChange bad -> Problem.at(HttpStatus.UNPROCESSABLE_CONTENT, "提交的内容有误", bad.field(), text(bad));
            case StaleVersion stale -> Problem.at(HttpStatus.PRECONDITION_FAILED, "该记录已被他人修改", "If-Match", text(stale));
            case NoSuchRecord none -> Problem.of(HttpStatus.NOT_FOUND, "没有找到", text(none));
            case AuthenticationException e -> ofLogin(e);
            case AccessDeniedException e -> ofDenied(e);
            case DateTimeException e ->
                Problem.of(HttpStatus.BAD_REQUEST, "日期无法识别", "请写成 2025-12-31 这样的日期,或 2025-12-31T08:00:00Z 这样的时刻。");
            case InvalidParameterException e -> ofParameters(e);
            default -> RequestProblems.of(failure).orElseGet(() -> ofUnexpected(failure));
        };
    }

    private static Problem ofLogin(AuthenticationException failure) {
        if (failure instanceof TooManyAttempts wait) {
            return new Problem(HttpStatus.TOO_MANY_REQUESTS, "登录过于频繁", text(wait), List.of(), null, wait.seconds());
        }
        return Problem.of(HttpStatus.UNAUTHORIZED, "请先登录", "请提供有效的用户名和密码。用户名或密码不正确时也会看到这一说明。");
    }

    private static Problem ofDenied(AccessDeniedException failure) {
        if (CurrentUser.find().isEmpty() && !(failure instanceof CsrfException)) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "请先登录", "此内容需要登录后查看。");
        }
        if (failure instanceof CsrfException) {
            return Problem.of(HttpStatus.FORBIDDEN, "页面已过期", "为防止他人冒用您的登录,这次提交没有被接受。请返回上一页,刷新后再提交。");
        }
        String who = failure instanceof NotPermitted denied
                ? "有此权限的角色:" + String.join("、", Rights.holders(denied.permission())) + "。"
                : "";
        String reason = failure instanceof NotPermitted ? text(failure) + "。" : "您的角色不能使用这个功能。";
        return Problem.of(HttpStatus.FORBIDDEN, "没有权限", reason + who + "确需使用的,请联系系统管理员在“用户权限”中授权。");
    }

    private static Problem ofParameters(InvalidParameterException failure) {
        HttpStatus status = HttpStatus.resolve(failure.getErrorCode());
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return ofStatus(failure.getErrorCode());
        }
        return Problem.of(
                status == null || !status.is4xxClientError() ? HttpStatus.BAD_REQUEST : status,
                "请求参数无法识别",
                "参数太多、太长或编码不正确(应为 UTF-8)。");
    }

    private static Problem ofUnexpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                Problem known = ofDatabase(sql.getSQLState());
                if (known != null) {
                    log.warn("数据库拒绝了请求: {}", sql.getMessage());
                    return known;
                }
            }
        }
        return ofFault(failure);
    }

    private static @Nullable Problem ofDatabase(String state) {
        if (state.startsWith("22")) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "提交的内容有误", "有内容无法保存:数字超出范围、日期不存在,或含有不能使用的字符。什么都没有写入。");
        }
        if (state.equals("23505") || state.equals("23P01")) {
            return Problem.of(HttpStatus.CONFLICT, "与已有记录冲突", "已有相同或时间重叠的记录。什么都没有写入,请刷新后核对。");
        }
        if (state.startsWith("40")) {
            return Problem.of(HttpStatus.CONFLICT, "同时有人修改", "另一人正在修改同一记录。什么都没有写入,请再试一次。");
        }
        return null;
    }

    /** A fault of ours: the caller gets a number, the log gets the rest. */
    static Problem ofFault(Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("事故 {}", incident, failure);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "系统出错",
                "没有写入任何内容,您填写的内容请先自行保留。请把事故编号告诉管理员。",
                List.of(),
                incident,
                null);
    }

    /** What is known of an error the container reports by status alone. */
    static Problem ofStatus(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null || status.is5xxServerError()) {
            return ofFault(new IllegalStateException("container status " + code));
        }
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "没有这个页面", "地址可能写错,或内容不在您的管辖范围。");
            case FORBIDDEN -> Problem.of(status, "没有权限", "您的角色不能使用这个功能。确需使用的,请联系系统管理员在“用户权限”中授权。");
            case METHOD_NOT_ALLOWED -> Problem.of(status, "不支持这种操作", "这个地址不接受这种请求方法。");
            case CONTENT_TOO_LARGE -> Problem.of(status, "文件太大", "上传的内容超过上限 20 MB。");
            default -> Problem.of(status, "请求无法处理", "请求的格式不正确,请核对地址和内容。");
        };
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
