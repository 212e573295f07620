/** Tests of the policy kernel. */
@NullMarked
package org.kaolin.policy.language;

import org.jspecify.annotations.NullMarked;
