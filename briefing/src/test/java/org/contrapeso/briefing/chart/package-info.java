/// Tests of the charts.
@NullMarked
package org.contrapeso.briefing.chart;

import org.jspecify.annotations.NullMarked;
