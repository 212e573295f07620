/** Tests of {@code org.kaolin.web}. */
@NullMarked
package org.kaolin.web;

import org.jspecify.annotations.NullMarked;
