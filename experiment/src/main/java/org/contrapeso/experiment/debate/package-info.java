/// Rows of the debate held against the model: what a change of assumption or lever does to an
/// outcome, beside what is expected of it.
@NullMarked
package org.contrapeso.experiment.debate;

import org.jspecify.annotations.NullMarked;
