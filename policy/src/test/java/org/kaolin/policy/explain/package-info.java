/** Tests of the policy kernel. */
@NullMarked
package org.kaolin.policy.explain;

import org.jspecify.annotations.NullMarked;
