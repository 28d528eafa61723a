@NullMarked
package org.contrapeso.kernel.lanes;

import org.jspecify.annotations.NullMarked;
