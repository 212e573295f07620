/** 规则印本: prints rules as Chinese text beside the law, so that a leaflet never says anything a rule does not. */
@NullMarked
package org.kaolin.policy.print;

import org.jspecify.annotations.NullMarked;
