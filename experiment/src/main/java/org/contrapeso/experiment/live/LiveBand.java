package org.contrapeso.experiment.live;

import org.contrapeso.experiment.series.Band;

/// The spread of the futures so far in one week, and how well its middle is known.
///
/// @param band the spread
/// @param low lower end of an interval that covers the median of endless futures with 95 %
///   confidence
/// @param high its upper end
public record LiveBand(Band band, double low, double high) {}
