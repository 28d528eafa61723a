/// All rooms together: what the model reads from evidence, and the order of a week.
@NullMarked
package org.contrapeso.model.assembly;

import org.jspecify.annotations.NullMarked;
