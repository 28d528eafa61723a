/// What holds for the whole house: who may use whom, house rules, documents, launcher.
@NullMarked
package org.contrapeso.checks;

import org.jspecify.annotations.NullMarked;
