/** Tests of the tools over HTTP. */
@NullMarked
package org.kaolin.tools;

import org.jspecify.annotations.NullMarked;
