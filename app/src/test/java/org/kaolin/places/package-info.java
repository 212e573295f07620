/** 区划地名的测试. */
@org.jspecify.annotations.NullUnmarked
package org.kaolin.places;
