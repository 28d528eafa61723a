/// Courses, belief profiles and studies, from the files in which people write them.
@NullMarked
package org.contrapeso.experiment.scenario;

import org.jspecify.annotations.NullMarked;
