@NullMarked
package org.contrapeso.experiment.published;

import org.jspecify.annotations.NullMarked;
