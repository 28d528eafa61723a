package org.contrapeso.evidence.yaml;

import org.contrapeso.evidence.fault.Place;

/// A part of a YAML or JSON file that knows where it stands.
public sealed interface Node permits Mapping, Sequence, Scalar {

  /// The file and the line on which the node begins.
  Place place();

  /// The keys that lead to the node, such as `rivals[0].value`; empty for the root.
  String path();

  /// The node as one would quote it in a message.
  String shown();
}
