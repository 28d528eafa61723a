package org.contrapeso.experiment.published;

import org.contrapeso.evidence.PublishedResult.Quantity;

/// What the model gives for a published number.
///
/// @param result id of the published result
/// @param quantity the number, and what comes near enough
/// @param measured what the model gives, in the quantity's unit
public record Verdict(String result, Quantity quantity, double measured) {

  /// What becomes of a published number.
  public enum Word {
    /// The model comes near enough.
    HOLDS("holds"),
    /// It does not, and nobody said so.
    FAILS("fails"),
    /// It does not, as the file of the result declares with its reason.
    NOT_REPRODUCED("not reproduced"),
    /// It does, though the file of the result declares that it does not.
    HOLDS_AGAINST_DECLARATION("holds, but is declared not reproduced");

    private final String words;

    Word(String words) {
      this.words = words;
    }

    /// The verdict as a reader sees it.
    public String words() {
      return words;
    }
  }

  /// Whether the model comes near enough; false for NaN.
  public boolean holds() {
    return quantity.holds(measured);
  }

  /// The verdict, in the light of what the file declares.
  public Word word() {
    boolean declared = quantity.notReproduced().isPresent();
    if (holds()) {
      return declared ? Word.HOLDS_AGAINST_DECLARATION : Word.HOLDS;
    }
    return declared ? Word.NOT_REPRODUCED : Word.FAILS;
  }

  /// Whether measurement and declaration agree.
  public boolean isSound() {
    return word() == Word.HOLDS || word() == Word.NOT_REPRODUCED;
  }
}
