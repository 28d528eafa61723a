/// A campaign of strikes and the threat of one: what is planned, and what is carried out.
///
/// Week by week, for strikes on leaders and on logistics alike (`k`):
///
/// ```
/// x_k = max(G p_k, c_k) (1 − h)              strikes intended
/// y_k = x_k ((1 − j) + j a)                  strikes carried out
/// s   = j a / ((1 − j) + j a)                share of them that Mexico consents to
/// G'  = G + (Ḡ − G)(1 − exp(−γ (1 + δ D) S/S₀))   while strikes are planned
/// G'  = 1 + (G − 1) 2^(−S₀/(H S))                 once they are not
/// c_k' = x_k 2^(−S₀/(H S)),  0 once Σ c_k' < ε
/// T   = τ κ                                  threat, as far as it is believed
/// κ'  = 1 − (1 − κ) exp(−φ Σ y_k)            by what is carried out
/// κ'  = κ 2^(−1/λ)                           while a threat stands and nothing is carried out
/// κ'  = κ₀ + (κ − κ₀) 2^(−1/λ)               while none stands
/// ```
///
/// `p` plan, `j` share offered to joint command, `a` Mexico's consent, `h` hard stop, `G` growth
/// beyond the plan, `Ḡ` its ceiling, `c` tempo carried over from the week before, `S` U.S. support,
/// `D` designation, `τ` threat as announced, `κ` its credibility. What is offered to joint command
/// and refused is not flown. Where escalation is held to follow the plan, `G = 1` and `c = 0`.
///
/// **Signals read** (of the week before): consent from `relation`, U.S. support from `opinion`,
/// designation and hard stop from `law`. **Written**: strikes on leaders, strikes on logistics,
/// consented share, threat.
///
/// **Left out**: what a strike hits (that is in `leadership`, `supply` and `violence`), losses of
/// the attacker, and places. A strike is an expected number of events, not a draw.
@NullMarked
package org.contrapeso.model.campaign;

import org.jspecify.annotations.NullMarked;
