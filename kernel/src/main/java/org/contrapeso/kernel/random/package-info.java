/// Random numbers that are looked up, not consumed.
///
/// Every number is a function of (study seed, future, process, entity, step), so that no order of
/// execution, thread count or lane width can change a result, and one more draw in one process
/// changes nothing in another.
@NullMarked
package org.contrapeso.kernel.random;

import org.jspecify.annotations.NullMarked;
