/// Elementary functions whose bits do not depend on the machine.
///
/// Every function here is built from IEEE `+ - * /`, square root, fused multiply-add and exact
/// manipulation of exponents. Java defines each of these to the bit, so that the same argument
/// gives the same result on every processor, virtual machine and lane width; `java.lang.Math` does
/// not promise that. Scalar and array forms share one formula.
@NullMarked
package org.contrapeso.kernel.math;

import org.jspecify.annotations.NullMarked;
