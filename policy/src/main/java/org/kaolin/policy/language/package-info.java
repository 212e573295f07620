/** 规则语言: rules as typed values, exact, three-valued, each named node with its question, unit and citation. */
@NullMarked
package org.kaolin.policy.language;

import org.jspecify.annotations.NullMarked;
