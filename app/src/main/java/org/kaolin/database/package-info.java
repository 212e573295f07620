/** 数据库: the embedded or external PostgreSQL, its migrations per package and bulk loading by COPY. */
@NullMarked
package org.kaolin.database;

import org.jspecify.annotations.NullMarked;
