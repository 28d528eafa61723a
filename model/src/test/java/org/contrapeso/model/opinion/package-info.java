@NullMarked
package org.contrapeso.model.opinion;

import org.jspecify.annotations.NullMarked;
