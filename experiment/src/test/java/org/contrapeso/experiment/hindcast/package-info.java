@NullMarked
package org.contrapeso.experiment.hindcast;

import org.jspecify.annotations.NullMarked;
