/// Which futures a study looks at: points of the unit cube, and how they become plausible values.
///
/// A [Design] spreads futures over the unit cube, a [Copula] ties coordinates together, and a
/// [Marginal] or [Categorical] turns each coordinate into a value of its range.
@NullMarked
package org.contrapeso.experiment.design;

import org.jspecify.annotations.NullMarked;
