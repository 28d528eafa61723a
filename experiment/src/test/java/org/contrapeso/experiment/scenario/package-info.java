@NullMarked
package org.contrapeso.experiment.scenario;

import org.jspecify.annotations.NullMarked;
