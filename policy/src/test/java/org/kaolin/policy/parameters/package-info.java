/** Tests of the policy kernel. */
@NullMarked
package org.kaolin.policy.parameters;

import org.jspecify.annotations.NullMarked;
