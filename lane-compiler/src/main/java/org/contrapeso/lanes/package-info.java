/// Widens loops over lanes after compilation, so that one operation advances many lanes.
///
/// A *lane loop* counts a variable named `lane` from 0 to a bound and computes with what its arrays
/// hold at that place. [LaneCompiler] rewrites a folder of class files: in front of each lane loop
/// that it understands stands a call to a twin that advances as many lanes at once as the processor
/// has room for; the loop itself goes on from there and takes the rest, or all lanes where the
/// vector unit is not used. Branches become choices between lanes (Allen, Kennedy, Porterfield and
/// Warren 1983, *Conversion of control dependence to data dependence*). Since each operation on a
/// lane is the same in both, so are the bits.
@NullMarked
package org.contrapeso.lanes;

import org.jspecify.annotations.NullMarked;
