@NullMarked
package org.contrapeso.experiment;

import org.jspecify.annotations.NullMarked;
