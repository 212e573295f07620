/** 台账页面: the pages every register has unless its line wrote its own: list, detail with history, edit, new, export. */
@NullMarked
package org.kaolin.register.pages;

import org.jspecify.annotations.NullMarked;
