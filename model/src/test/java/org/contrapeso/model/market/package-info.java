@NullMarked
package org.contrapeso.model.market;

import org.jspecify.annotations.NullMarked;
