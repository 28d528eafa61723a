@NullMarked
package org.contrapeso.model.supply;

import org.jspecify.annotations.NullMarked;
