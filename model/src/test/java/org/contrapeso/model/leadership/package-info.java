@NullMarked
package org.contrapeso.model.leadership;

import org.jspecify.annotations.NullMarked;
