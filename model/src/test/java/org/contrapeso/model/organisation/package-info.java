@NullMarked
package org.contrapeso.model.organisation;

import org.jspecify.annotations.NullMarked;
