@org.jspecify.annotations.NullUnmarked
package org.kaolin.plan.evaluation;
