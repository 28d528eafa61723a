package org.contrapeso.model.opinion;

/// Groups of U.S. adults, by the party that they lean to.
enum PartyGroup {
  REPUBLICAN(OpinionOutcome.US_SUPPORT_REPUBLICAN),
  DEMOCRAT(OpinionOutcome.US_SUPPORT_DEMOCRAT),
  INDEPENDENT(OpinionOutcome.US_SUPPORT_INDEPENDENT);

  /// The outcome that reports the group.
  final OpinionOutcome outcome;

  PartyGroup(OpinionOutcome outcome) {
    this.outcome = outcome;
  }

  /// Share of the group among adults.
  double share(OpinionParameters parameters, int lane) {
    return switch (this) {
      case REPUBLICAN -> parameters.republicanShare()[lane];
      case DEMOCRAT -> parameters.democratShare()[lane];
      case INDEPENDENT -> 1 - parameters.republicanShare()[lane] - parameters.democratShare()[lane];
    };
  }

  /// Support in the group less support among all; the gaps even out over the groups.
  double gap(OpinionParameters parameters, int lane) {
    return switch (this) {
      case REPUBLICAN -> parameters.republicanGap()[lane];
      case DEMOCRAT -> parameters.democratGap()[lane];
      case INDEPENDENT ->
          -(REPUBLICAN.share(parameters, lane) * REPUBLICAN.gap(parameters, lane)
                  + DEMOCRAT.share(parameters, lane) * DEMOCRAT.gap(parameters, lane))
              / share(parameters, lane);
    };
  }

  /// How much of an elite cue reaches the group.
  double attention(OpinionParameters parameters, int lane) {
    return this == INDEPENDENT ? parameters.independentAttention()[lane] : 1;
  }
}
