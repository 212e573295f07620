/** Tests of the policy kernel. */
@NullMarked
package org.kaolin.policy.book;

import org.jspecify.annotations.NullMarked;
