@NullMarked
package org.contrapeso.kernel.math;

import org.jspecify.annotations.NullMarked;
