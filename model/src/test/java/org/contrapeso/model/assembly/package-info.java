@NullMarked
package org.contrapeso.model.assembly;

import org.jspecify.annotations.NullMarked;
