package org.kaolin.policy.compile;

import java.util.List;
import org.kaolin.policy.compile.graph.Node;

/**
 * 计算核: one loop that fills one column from a few others.
 *
 * @param result the node whose column it fills
 * @param steps nodes it computes, parts first, the result last
 * @param columns nodes it reads as columns
 * @param scalars nodes it reads as scalars
 */
record Kernel(Node result, List<Node> steps, List<Node> columns, List<Node> scalars) {}
