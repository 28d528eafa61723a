@NullMarked
package org.contrapeso.experiment.debate;

import org.jspecify.annotations.NullMarked;
