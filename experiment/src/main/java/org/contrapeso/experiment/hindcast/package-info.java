/// Holds the model's past against the record and narrows what is plausible.
///
/// History matching in waves (Craig et al. 1997; Andrianakis et al. 2015, *PLOS Comput. Biol.*
/// 11(1):e1003968): futures are drawn, run through the past only, and ruled out where their
/// implausibility, the largest distance of model and record over the years in units of the
/// tolerance, lies above a cut-off. The ranges of the inputs that tell the kept futures from all
/// shrink to where the kept lie, and the next wave is drawn from those. Nothing is fitted to a best
/// value: what is kept is a set. Years that are held out take no part and test the result.
@NullMarked
package org.contrapeso.experiment.hindcast;

import org.jspecify.annotations.NullMarked;
