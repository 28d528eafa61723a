/// A room that imports another room, which imports it back.
@NullMarked
package org.contrapeso.model.south;

import org.jspecify.annotations.NullMarked;
