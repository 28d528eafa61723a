/// Lanes on the processor's vector unit: the runtime of loops that the lane compiler has widened.
///
/// Nothing here is called by hand. What these functions compute equals, to the bit, what the loops
/// compute one lane at a time.
@NullMarked
package org.contrapeso.kernel.lanes;

import org.jspecify.annotations.NullMarked;
