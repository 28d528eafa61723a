/// Answers that sharpen while one waits: estimates from the first few hundred futures, then from
/// more, at any moment to be cancelled.
@NullMarked
package org.contrapeso.experiment.live;

import org.jspecify.annotations.NullMarked;
