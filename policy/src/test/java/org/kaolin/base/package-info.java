/** Value tests: tables of what people write, and properties over seeded random values. */
@NullMarked
package org.kaolin.base;

import org.jspecify.annotations.NullMarked;
