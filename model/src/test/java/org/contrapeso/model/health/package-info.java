@NullMarked
package org.contrapeso.model.health;

import org.jspecify.annotations.NullMarked;
