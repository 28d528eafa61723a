/// Tests of the markup.
@NullMarked
package org.contrapeso.briefing.markup;

import org.jspecify.annotations.NullMarked;
