@NullMarked
package org.contrapeso.model.relation;

import org.jspecify.annotations.NullMarked;
