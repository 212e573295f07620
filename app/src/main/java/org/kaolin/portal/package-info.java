/**
 * 门户: the pages of the platform itself, which belong to no business line: the public front page with its doors, login,
 * first start, home by role, date of a sample city, accounts and the trace of actions.
 */
@NullMarked
package org.kaolin.portal;

import org.jspecify.annotations.NullMarked;
