/// Bands over time: what the spread of futures looks like week by week, in bounded memory.
@NullMarked
package org.contrapeso.experiment.series;

import org.jspecify.annotations.NullMarked;
