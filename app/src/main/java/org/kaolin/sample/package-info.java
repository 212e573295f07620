/**
 * 样例城市 (DESIGN 11): a pure function of size, seed and version, written by COPY. Knows every table it fills; nothing
 * depends on it.
 */
@NullMarked
package org.kaolin.sample;

import org.jspecify.annotations.NullMarked;
