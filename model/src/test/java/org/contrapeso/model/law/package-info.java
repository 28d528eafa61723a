@NullMarked
package org.contrapeso.model.law;

import org.jspecify.annotations.NullMarked;
