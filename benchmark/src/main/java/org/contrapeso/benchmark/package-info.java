/// How fast the engine is: side by side with hand-written C and NumPy, as curves over the size of
/// the work, and against the peak of the processor.
///
/// Nothing uses this package; it reaches the engine through the doors that everyone has.
@NullMarked
package org.contrapeso.benchmark;

import org.jspecify.annotations.NullMarked;
