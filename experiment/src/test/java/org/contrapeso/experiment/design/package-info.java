@NullMarked
package org.contrapeso.experiment.design;

import org.jspecify.annotations.NullMarked;
