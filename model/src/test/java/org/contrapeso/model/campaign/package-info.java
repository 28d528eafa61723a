@NullMarked
package org.contrapeso.model.campaign;

import org.jspecify.annotations.NullMarked;
