package org.kaolin.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** 请求问题: what Spring says about a request it could not hand to a controller, in Chinese and at the field. */
final class RequestProblems {

    private static final HttpStatus BAD = HttpStatus.BAD_REQUEST;

    private RequestProblems() {}

    static Optional<Problem> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case MethodArgumentTypeMismatchException e -> ofType(e);
                    case MissingServletRequestParameterException e -> missing(e.getParameterName());
                    case MissingServletRequestPartException e -> missing(e.getRequestPartName());
                    case MissingRequestHeaderException e -> ofHeader(e.getHeaderName());
                    case MissingPathVariableException e -> Problem.of(HttpStatus.NOT_FOUND, "没有这个页面", "地址不完整。");
                    case HttpMessageNotReadableException e -> ofBody(e);
                    case BindException e -> ofBinding(e);
                    case MaxUploadSizeExceededException e ->
                        Problem.at(HttpStatus.CONTENT_TOO_LARGE, "文件太大", "file", "上传的内容超过上限 20 MB,请拆分或压缩图片后再传。");
                    case MultipartException e ->
                        Problem.at(BAD, "上传的内容无法读取", "file", "请用表单(multipart/form-data)上传文件,并等待上传完成。");
                    case NoResourceFoundException e -> Problems.ofStatus(404);
                    case HttpRequestMethodNotSupportedException e ->
                        Problem.of(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                "不支持这种操作",
                                "这个地址不接受 " + e.getMethod() + " 请求" + methods(e.getSupportedMethods()) + "。");
                    case HttpMediaTypeNotSupportedException e ->
                        Problem.of(
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "不支持这种内容格式",
                                "Content-Type 应为 " + types(e.getSupportedMediaTypes()) + "。");
                    case HttpMediaTypeNotAcceptableException e ->
                        Problem.of(
                                HttpStatus.NOT_ACCEPTABLE,
                                "不能提供所要的格式",
                                "可提供的格式:" + types(e.getSupportedMediaTypes()) + "。");
                    case ServletRequestBindingException e -> Problem.of(BAD, "请求不完整", "请求缺少必要的内容。");
                    case ErrorResponse e -> ofStatus(e.getStatusCode());
                    default -> null;
                });
    }

    private static @Nullable Problem ofStatus(HttpStatusCode status) {
        return status.is4xxClientError() ? Problems.ofStatus(status.value()) : null;
    }

    private static Problem missing(String name) {
        return Problem.at(BAD, "缺少参数", name, "缺少 " + name + ",请补上后再提交。");
    }

    private static Problem ofHeader(String name) {
        if (name.equalsIgnoreCase("If-Match")) {
            return Problem.at(
                    HttpStatus.PRECONDITION_REQUIRED, "缺少版本", name, "修改记录须带 If-Match(读取时 ETag 的值),以免覆盖他人的修改。");
        }
        return Problem.at(BAD, "缺少请求头", name, "缺少请求头 " + name + "。");
    }

    private static Problem ofType(MethodArgumentTypeMismatchException failure) {
        String name = failure.getName();
        Class<?> type = failure.getRequiredType();
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(HttpStatus.NOT_FOUND, "没有找到", "地址中的 " + name + " 不是有效的值,请核对地址。");
        }
        return Problem.at(BAD, "参数无法识别", name, name + " " + expected(type));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "的值无法识别";
        }
        if (type == LocalDate.class) {
            return "应为 2025-12-31 这样的日期";
        }
        if (type == UUID.class) {
            return "应为记录标识(UUID)";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "应为 true 或 false";
        }
        if (type.isEnum()) {
            return "应为以下之一:"
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining("、"));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "应为范围内的数字";
        }
        return "的值无法识别";
    }

    private static Problem ofBody(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                String name = unknown.getPropertyName();
                return Problem.at(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "没有这个字段",
                        name,
                        "没有名为 " + name + " 的字段" + where(unknown) + "。");
            }
            if (cause instanceof JacksonException bad) {
                String field = path(bad);
                String whole = bad instanceof StreamReadException ? "内容不是有效的 JSON" : "内容应为 {…} 形式的 JSON 对象";
                String what = field.isEmpty() ? whole : "字段 " + field + " 的值无法识别";
                return Problem.at(BAD, "内容无法读取", field.isEmpty() ? "body" : field, what + where(bad) + "。");
            }
        }
        return Problem.at(BAD, "内容无法读取", "body", "请求没有内容,或内容不是有效的 JSON(UTF-8)。");
    }

    private static String where(JacksonException failure) {
        return failure.getLocation() == null || failure.getLocation().getLineNr() < 1
                ? ""
                : "(第 " + failure.getLocation().getLineNr() + " 行第 "
                        + failure.getLocation().getColumnNr() + " 列)";
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(each -> each.getPropertyName() == null ? "[" + each.getIndex() + "]" : each.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static Problem ofBinding(BindException failure) {
        List<FieldError> errors = failure.getBindingResult().getFieldErrors().stream()
                .map(each -> new FieldError(
                        each.getField(), each.getField() + " " + expected(failure.getFieldType(each.getField()))))
                .toList();
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "提交的内容有误",
                errors.stream().map(FieldError::message).collect(Collectors.joining(";")),
                errors,
                null,
                null);
    }

    private static String methods(String @Nullable [] methods) {
        return methods == null || methods.length == 0 ? "" : ",可用:" + String.join("、", methods);
    }

    private static String types(List<?> types) {
        return types.stream().map(Object::toString).collect(Collectors.joining("、"));
    }
}
