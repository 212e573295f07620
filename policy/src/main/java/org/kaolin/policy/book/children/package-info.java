/** 儿童福利规则: orphans and de-facto unattended children. */
@NullMarked
package org.kaolin.policy.book.children;

import org.jspecify.annotations.NullMarked;
