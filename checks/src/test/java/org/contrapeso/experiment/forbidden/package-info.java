/// Breaks what the rules of the house forbid, so that a test sees each rule bite.
@NullMarked
package org.contrapeso.experiment.forbidden;

import org.jspecify.annotations.NullMarked;
