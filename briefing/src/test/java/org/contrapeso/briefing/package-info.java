/// Tests of the briefing, over small made-up results.
@NullMarked
package org.contrapeso.briefing;

import org.jspecify.annotations.NullMarked;
