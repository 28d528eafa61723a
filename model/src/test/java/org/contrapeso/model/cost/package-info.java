@NullMarked
package org.contrapeso.model.cost;

import org.jspecify.annotations.NullMarked;
