/** 用户与权限: accounts, roles, scopes (area × business line × purpose), login. Deny by default. */
@NullMarked
package org.kaolin.access;

import org.jspecify.annotations.NullMarked;
