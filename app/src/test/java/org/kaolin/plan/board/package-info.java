/** Stories on the board and the cockpit. */
@org.jspecify.annotations.NullUnmarked
package org.kaolin.plan.board;
