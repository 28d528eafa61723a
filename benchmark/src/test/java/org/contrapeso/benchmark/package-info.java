@NullMarked
package org.contrapeso.benchmark;

import org.jspecify.annotations.NullMarked;
