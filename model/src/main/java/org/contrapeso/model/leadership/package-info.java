/// Leaders who are removed by law or by force, and what becomes of their organisations.
///
/// A removal is one event, whichever way it comes about. Attempts come from the status quo, from
/// investigations, from joint operations with consent, and from strikes; what succeeds of them is a
/// Poisson draw, and each hits an organisation drawn by size. What follows is a matter of the
/// hypothesis [org.contrapeso.model.leadership.RemovalEffect]:
///
/// ```
/// weakens           a_i ← a_i (1 − l),  then a_i → 1 with half-life T_s
/// fragments         with probability p_s the share b of the members breaks away;
///                   m (after an arrest) or κ m (after a killing) deaths fall over the mean time τ_m
/// dips_then_rises   after an arrest first a loss l_d of capability; splits after the delay τ_d,
///                   deaths after a mean delay of τ_d
/// ```
///
/// What strikes do beyond that is a matter of [org.contrapeso.model.leadership.Deterrence]: they
/// lower activity, nothing, or move it elsewhere. `ACTIVITY` holds both capability and deterrence;
/// `organisation` has already taken them from conflict deaths.
///
/// Each way of removal is retaliated for with a probability of its own: strikes, joint operations,
/// and law, arrests of the status quo included.
///
/// Where a new organisation takes a place, nothing is left of what became of the one before. A
/// split that is due is reported when it happens: `organisation` refuses those that are too small.
///
/// **Reads** `MEMBERS_UP_TO`, `TOTAL_MEMBERS`, `FOUNDED`, `SPLITS`, `STRIKES_ON_LEADERS`,
/// `STRIKES_ON_LOGISTICS`, `CONSENT`, `INTELLIGENCE`, `COOPERATION_ENFORCEMENT`. **Writes**
/// `CAPABILITY`, `BREAKAWAY`, `REMOVALS_BY_LAW`, `REMOVALS_BY_FORCE`, `SUCCESSION_DEATHS`,
/// `RETALIATION`, `ACTIVITY`, `DETERRENCE`, `DISPLACEMENT`, `JOINT_OPERATIONS`, `INVESTIGATIONS`,
/// `JOINT_KILLINGS`.
///
/// **Left out**: who a leader is, ranks below the first, places, and trials.
@NullMarked
package org.contrapeso.model.leadership;

import org.jspecify.annotations.NullMarked;
