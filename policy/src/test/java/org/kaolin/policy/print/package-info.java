/** Tests of printed rules. */
@NullMarked
package org.kaolin.policy.print;

import org.jspecify.annotations.NullMarked;
