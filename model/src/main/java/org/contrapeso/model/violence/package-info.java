/// Killings and disappearances in Mexico, deaths by strikes, and the grievance that foreign harm to
/// civilians leaves.
///
/// ```
/// L = V0·[1 + f·(min(q·A^α·(1 + φ·k·(s^ε − 1)), u) − 1)] + ν·S
/// f = 1                 where a tenth of the victims are members (the published fit)
///     min(m·v, 1)       where more are
/// q = D/D(0)                          k = 1 − Σ (C_i/C)²
/// s = max(1 − scarcity, s0) / max(1 − normal scarcity, s0)
/// A' = A + (1 + x − A)·(1 − e^(−1/τ_A))
/// H = (1 − d)·L·(1 − g) + r·R         M = L − (1 − d)·L·(1 − g)
/// ```
///
/// `L` people killed per week outside strikes, `V0` those of week 0, `f` the share that moves with
/// conflict between organisations, `D` conflict deaths, `u` the ceiling, `s` supply against its
/// normal, `k` how contested revenue is, `A` firearms from the United States in use, 1 at first,
/// `x` those taken south beyond the reference, `S` deaths in struggles of succession, `H` homicides
/// as registered, `M` disappearances, `R` removals that are retaliated for, `g` the share by which
/// the security strategy of late 2024 lowers `L` (a true fall) or moves homicides to disappearances
/// (relabelling). `ε` is negative where scarcity raises violence.
///
/// Strikes kill `n` people each; the share of civilians falls from `c1` to `c0` with the quality of
/// intelligence. Civilian deaths, weighed by consent, are remembered with a half-life; grievance is
/// `G = B/(B + B0)` of those remembered, `B`.
///
/// **Reads** strikes, their consented share, conflict deaths, succession deaths, retaliation and
/// the concentration of members of this week; scarcity, firearms taken south and intelligence of
/// the week before. **Writes** homicides, members and civilians killed by strikes, grievance.
///
/// What deterrence and the loss of leaders take from the fights between organisations is in
/// conflict deaths already; the room reads neither, so that no effect counts twice.
///
/// **Left out**: places, the causes of violence outside organisations, wounded and displaced
/// people, and chance in the number of dead of a strike: the room counts expected deaths.
@NullMarked
package org.contrapeso.model.violence;

import org.jspecify.annotations.NullMarked;
