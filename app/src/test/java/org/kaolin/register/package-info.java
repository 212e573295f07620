@org.jspecify.annotations.NullUnmarked
package org.kaolin.register;
