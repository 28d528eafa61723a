@NullMarked
package org.contrapeso.spark;

import org.jspecify.annotations.NullMarked;
