@NullMarked
package org.contrapeso.experiment.series;

import org.jspecify.annotations.NullMarked;
