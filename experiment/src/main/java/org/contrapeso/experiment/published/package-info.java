/// Published results, measured on the model itself: what `evidence/results/` asks for, and whether
/// the model comes near enough.
@NullMarked
package org.contrapeso.experiment.published;

import org.jspecify.annotations.NullMarked;
