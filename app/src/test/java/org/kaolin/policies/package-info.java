/** Tests of the policy pages and of the trial of cases. */
@NullMarked
package org.kaolin.policies;

import org.jspecify.annotations.NullMarked;
