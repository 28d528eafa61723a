/// Rules of law that a course of action meets, disputes or breaches, week by week. No verdict: a
/// count, with its parts.
///
/// Each [org.contrapeso.model.law.Rule] has a [org.contrapeso.model.law.RuleState] in every week.
/// What decides it are facts of the week: strikes, the share of them that Mexico consents to (`c`),
/// an announced threat, a mandate of the Security Council (`m`), an authorisation by Congress
/// (`a`), and how long hostilities have lasted. A ground of which a part exists (`c`, `m` or `a`
/// from `g₁` on) makes a rule disputed, a whole ground (from `g₂` on) makes it met.
///
/// ```
/// exposure = Σ_r w(r) / R          w = 0 not engaged or met, δ disputed, 1 breached
/// clock    : disputed from d₆₀ = min(report, 48 h) + 60 days on, breached from d₆₀ + 30 days on
/// ```
///
/// `R` number of rules, `δ` weight of a dispute. The outcome of a rule is its `w(r)`, so the
/// exposure index is traceable to its rules. Rules overlap: one strike without consent engages
/// several. The index counts, it does not weigh what a breach means.
///
/// **Reads** from `campaign` strikes, consented share and threat; from `leadership` joint
/// operations, killings in them and investigations, from `relation` co-operation in enforcement
/// (all four of the week before). **Writes** the exposure, the endorsement by Congress or Council,
/// the designation, the lapse of authority and the hard stop.
///
/// **Left out**: what courts or governments do about a breach, the law of armed conflict beyond due
/// process, Mexican law beyond that of 2020, and rules that no source of this project names.
@NullMarked
package org.contrapeso.model.law;

import org.jspecify.annotations.NullMarked;
