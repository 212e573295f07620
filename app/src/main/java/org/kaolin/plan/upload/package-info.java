/**
 * 规划上传与核对: an uploaded plan becomes a draft of items; a person confirms or corrects each before it replaces the
 * active plan. Also the pages and API that show a plan item by item.
 */
@NullMarked
package org.kaolin.plan.upload;

import org.jspecify.annotations.NullMarked;
