@NullMarked
package org.contrapeso.kernel;

import org.jspecify.annotations.NullMarked;
