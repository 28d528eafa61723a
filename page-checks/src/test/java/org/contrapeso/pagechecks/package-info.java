/// The page, opened in a real browser as people open it.
@NullMarked
package org.contrapeso.pagechecks;

import org.jspecify.annotations.NullMarked;
