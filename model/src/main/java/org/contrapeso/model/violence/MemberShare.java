package org.contrapeso.model.violence;

/// How much of lethal violence moves with conflict between organisations: the alternatives of the
/// hypothesis `violence.member_share`.
public enum MemberShare {
  /// A tenth of the victims are members and all lethal violence moves with conflict, as the
  /// published fit has it.
  TEN_PERCENT,
  /// More of the victims are members, and only what organisations cause moves with conflict.
  LARGER
}
