package org.contrapeso.model.health;

/// How much naloxone does: the alternatives of the hypothesis `health.naloxone_effect`.
public enum NaloxoneEffect {
  /// Bystanders with naloxone reach most of the overdoses that are seen.
  LARGE,
  /// They reach few of them.
  SMALL
}
