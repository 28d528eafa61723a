/// Judges results over matched futures: shares, frequencies and exact quantiles.
///
/// Sees outcome tables, never the model that made them, so that any model's results can be judged.
/// Knows numbers only: words and languages belong to whoever shows them.
@NullMarked
package org.contrapeso.analysis;

import org.jspecify.annotations.NullMarked;
