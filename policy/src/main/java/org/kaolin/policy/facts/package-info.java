/** 事实: what is known of a household on a day, one record component per key of the case schema, with bounds and code lists. */
@NullMarked
package org.kaolin.policy.facts;

import org.jspecify.annotations.NullMarked;
