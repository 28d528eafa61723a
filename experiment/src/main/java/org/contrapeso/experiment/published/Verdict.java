package org.contrapeso.experiment.published;

import org.contrapeso.evidence.PublishedResult.Quantity;

/// What the model gives for a published number.
///
/// @param result id of the published result
/// @param quantity the number, and what comes near enough
/// @param measured what the model gives, in the quantity's unit
public record Verdict(String result, Quantity quantity, double measured) {

  /// Whether the model comes near enough; false for NaN.
  public boolean holds() {
    return quantity.holds(measured);
  }
}
