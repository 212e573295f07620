/**
 * 登记台账: the one way a register is listed, read, written and kept with its history, over REST and in the browser. A
 * line contributes a {@link org.kaolin.register.Register}, mostly a {@link org.kaolin.register.TemporalRegister} with
 * its own rules; this package knows no business line.
 */
@NullMarked
package org.kaolin.register;

import org.jspecify.annotations.NullMarked;
