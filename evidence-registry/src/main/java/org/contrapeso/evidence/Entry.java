package org.contrapeso.evidence;

import org.contrapeso.evidence.fault.Place;

/// Anything that has an id and a file in the evidence folder.
public sealed interface Entry
    permits Source,
        Parameter,
        Hypothesis,
        Lever,
        Outcome,
        Series,
        PublishedResult,
        LegalRule,
        Claim,
        DebateRow,
        Unknown {

  /// The id, which is the path of the file: `room.name`, or `name` for kinds without rooms.
  String id();

  /// Where the entry begins.
  Place place();
}
