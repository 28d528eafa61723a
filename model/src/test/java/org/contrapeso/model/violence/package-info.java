@NullMarked
package org.contrapeso.model.violence;

import org.jspecify.annotations.NullMarked;
