/** Tests of worked cases. */
@NullMarked
package org.kaolin.policy.cases;

import org.jspecify.annotations.NullMarked;
