/// A room that imports another room, which imports it back.
@NullMarked
package org.contrapeso.model.north;

import org.jspecify.annotations.NullMarked;
