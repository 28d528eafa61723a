package org.contrapeso.model.law;

/// A rule of law that a course of action may engage; its texts and readings are evidence.
public enum Rule {
  /// Charter of the United Nations, Article 2(4): no threat or use of force.
  CHARTER_FORCE,
  /// Charter, Article 51: self-defence if an armed attack occurs.
  CHARTER_SELF_DEFENCE,
  /// Consent of the state on whose territory force is used, and its form.
  CONSENT,
  /// Charter, Chapter VII: force under a mandate of the Security Council.
  SECURITY_COUNCIL,
  /// War Powers Resolution: report to Congress within 48 hours.
  WAR_POWERS_REPORT,
  /// War Powers Resolution: end after 60 days, 30 more for withdrawal, without authorisation.
  WAR_POWERS_CLOCK,
  /// Authority under U.S. law: Article II of the Constitution or an authorisation by Congress.
  DOMESTIC_AUTHORITY,
  /// 8 U.S.C. 1189: designation as a foreign terrorist organisation, and its notice.
  DESIGNATION_STATUTE,
  /// 18 U.S.C. 2339B: what a designation obliges others to.
  DESIGNATION_CONSEQUENCES,
  /// Mexico's law of 2020 on foreign agents.
  MEXICO_SECURITY_LAW,
  /// Killing of suspects without a court.
  DUE_PROCESS
}
