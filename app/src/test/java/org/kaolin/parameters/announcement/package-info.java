@org.jspecify.annotations.NullUnmarked
package org.kaolin.parameters.announcement;
