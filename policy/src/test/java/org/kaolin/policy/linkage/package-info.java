/** Tests of the policy kernel. */
@NullMarked
package org.kaolin.policy.linkage;

import org.jspecify.annotations.NullMarked;
