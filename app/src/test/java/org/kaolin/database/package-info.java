@org.jspecify.annotations.NullUnmarked
package org.kaolin.database;
