/// The relation between the two governments: co-operation, consent, and what hangs on them.
///
/// Co-operation `K_d` in five domains, 1 in the reference year 2019, relaxes fast downwards and
/// slowly upwards to a level `K*_d` (week by week):
///
/// ```
/// K*_d = (1 − L b_d B) (1 + q_d) (1 + θ) (1 + g_E E) exp(Λ (g_N N + g_X ln((1 + X/X₀)/2)) + w O)
/// K_d' = K_d + (min(K*_d, K̄) − K_d) (1 − exp(−1/τ))     τ = τ₋ where it falls, τ₊ where it rises
/// B'   = 1 − (1 − B 2^(−(1 + υ N)/h)) exp(−u/u₀)         u  unilateral strikes
/// b_d B becomes 1 − (1 − B)(1 − B₂₀) for intelligence, enforcement and consent, B₂₀ the episode of
/// 2020, which fades as B does
/// N' → lever, X' → aid, E' → q J/(J + J½)                diplomacy, aid absorbed, joint work
/// logit a* = logit a₀ + c_N N + c_E E + c_O O − c_B L B + T (c_T Λ or −c_R)
/// Λ*   = min(1, Σ K_d/5)                                 alignment, over years
/// Q    = 1 − (1 − Q₀)^(s + (1 − s) K_1 + g_Q E)          quality of intelligence
/// Z    = ((1 + X/X₀)/2)^ε                                capacity of institutions
/// ```
///
/// `B` memory of breaches of sovereignty, `T` threat as it is believed, `θ` what it does: `+g_T T
/// Λ` where pressure is held to raise co-operation, `−l_T T` where it is held to collapse it. `L`
/// is the co-operation lost at full memory, and `h` its half-life: both small where pressure is
/// held to raise co-operation, large where not. `q_d` is what the designation does, and the rise in
/// enforcement of 2025. `O` is Mexican support less anti-U.S. sentiment, against week 0. `a`
/// consent.
///
/// On the border, `e = K_3 + 1[crackdown of 2024]` and its familiar part `ē`:
///
/// ```
/// crossings = M₀ (1 − r)^(e − (1 − λ) ē − λ),   ē → e with a half-life
/// smuggled  = crossings · logistic(logit σ + w_s (1 − K_2))
/// arms      = F₀ (1 − η c) exp(w_a (1 − K_2))
/// friction  = Y (y max(0, 1 − K_4) + y_D D where the designation is held to chill)
/// gain      = Y y z max(0, K_4 − 1)
/// ```
///
/// **Signals read**: strikes, consented share and threat from `campaign`, designation from `law`,
/// joint operations from `leadership`, and of the week before Mexican support and anti-U.S.
/// sentiment from `opinion`. **Written**: intelligence, five co-operations, consent, state
/// capacity, trade friction and gain, aid, diplomacy, firearms beyond the reference, arms control.
///
/// **Left out**: elections and persons in office, single ministries, Mexican counter-measures other
/// than less co-operation, other countries, and causes of migration: what moves people is constant
/// here, so that crossings compare courses and do not retrace the past.
@NullMarked
package org.contrapeso.model.relation;

import org.jspecify.annotations.NullMarked;
