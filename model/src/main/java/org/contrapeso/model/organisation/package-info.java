/// Armed organisations that recruit, fight, lose members to arrest, and saturate.
///
/// The published population model of 150 organisations (Prieto-Curiel, Campedelli & Hope 2023,
/// *Science* 381:1312–1316), from its public equations:
///
/// ```
/// dC_i/dt = ρ C_i − η C_i/C − θ C_i Σ_j S_ij C_j − ω C_i²        C = Σ_i C_i
/// S_ij    = (R_ij + b) / (A_i + 1)   for i ≠ j,                 S_ii = 0
/// C_i(0)  = C_0 i^−κ / Σ_j j^−κ
/// ```
///
/// `C_i` members of organisation i, `R_ij` weight of the rivalry between i and j, `A_i` total
/// weight of i's alliances, `b` background hostility (1 as published), `ρ` recruitment, `η` arrests
/// per week for the whole country, `θ` conflict, `ω` saturation, `κ` rank-size exponent (1 as
/// published). All but some ninety pairs carry the background alone, so `Σ_j S_ij C_j` costs O(N +
/// edges).
///
/// **Levers**: arrest effort multiplies `η`, recruitment effort multiplies `ρ`. **Outcomes**:
/// members when a week begins, and the recruits, conflict deaths, arrests and saturation losses of
/// the week, at the rates of its middle (of its beginning when stepped by Euler). They add up to
/// the change of the members, to rounding, in every week.
///
/// **Left out**: leaders, splits and entry, prevention by cause, age, territory, and the killing of
/// people who are not members. A conflict death here is the death of a member.
@NullMarked
package org.contrapeso.model.organisation;

import org.jspecify.annotations.NullMarked;
