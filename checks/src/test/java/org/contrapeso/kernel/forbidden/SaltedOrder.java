package org.contrapeso.kernel.forbidden;

import java.util.Set;

/// A set whose order changes from run to run.
final class SaltedOrder {

  static final Set<String> ORDER = Set.of("first", "second");

  private SaltedOrder() {}
}
