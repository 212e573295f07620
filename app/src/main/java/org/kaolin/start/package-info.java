/**
 * 首次启动: what a fresh database is filled with, in order: the city's own files (divisions, parameters, plan), then the
 * sample city where one is asked for. Loaders are contributed by other packages as {@link FirstLoad}.
 */
@NullMarked
package org.kaolin.start;

import org.jspecify.annotations.NullMarked;
