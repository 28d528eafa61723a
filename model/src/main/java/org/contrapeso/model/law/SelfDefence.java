package org.contrapeso.model.law;

/// What self-defence covers: the alternatives of the hypothesis `law.self_defence`.
public enum SelfDefence {
  /// Force against a group in a state that is unwilling or unable to stop it.
  UNWILLING_OR_UNABLE,
  /// No force on another state's soil without its consent or a mandate of the Council.
  CONSENT_REQUIRED
}
