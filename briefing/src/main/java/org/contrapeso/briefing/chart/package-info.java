/// Charts as SVG, drawn without a browser: scales, ticks, fan charts and interval charts.
///
/// Charts carry classes, never colours: the stylesheet of the page decides, for light, dark and
/// paper. Every chart has a title and a description for readers who do not see it. Lengths are in
/// user units of the drawing, of which a phone shows about one a pixel.
@NullMarked
package org.contrapeso.briefing.chart;

import org.jspecify.annotations.NullMarked;
