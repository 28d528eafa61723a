package org.contrapeso.model.health;

/// Where people go who leave a stock.
enum Way {
  /// Die by overdose.
  OVERDOSE,
  /// Die by another cause.
  OTHER_DEATH,
  /// On: from use to the disorder, from the disorder or treatment to remission, from remission to
  /// stability.
  ON,
  /// Out of it or back: stop use, end treatment with the disorder, relapse; from the disorder into
  /// treatment.
  ASIDE,
  /// From prescription to illicitly made opioids.
  OVER
}
