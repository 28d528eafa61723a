@NullMarked
package org.contrapeso.kernel.random;

import org.jspecify.annotations.NullMarked;
