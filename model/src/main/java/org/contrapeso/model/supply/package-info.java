/// How fentanyl is made and carried to the U.S. wholesale market.
///
/// ```
/// orders   O  = m·D_n / ((1 − s_M)(1 − ℓ))          ℓ = s + r·max(0, ℓ_e − s)
/// lost        u = 1 − (1 − d(t))(1 − c·e_c·K_P)      P = 1 − max(0, u − A)     A → r·u   in τ_P
/// hits        h = 1 − exp(−x(1 − ω·D)·I·(strikes + raids·K_E))
/// standing    X ← X(1 − h), rebuilt in τ_L but for a share 1 − r that returns in τ_G
/// made        min(O, K(1 + k)·P·X·activity^a)        K → usual orders, down in τ_K
/// stock       dS = made − h·S − S/τ_M                 shipped = (1 − s_M)^K_E · S/τ_M
/// seized      s_i = 1 − exp(−H(t)·ρ_i·E_i)            E_i → share_i/g_i where interdiction learns
/// risk        p_i = (M·mean(s_i) + α)/(M + α + β)     RP_i → max(1, (p_i/p₀)^ν)
/// shares      ∝ g_i^κ (1 − p_i)/RP_i                  κ → 1 as losses exceed ℓ, 1 + ω·D times as fast;
///                                                     κ → κ₀ in τ_R
/// expected    ℓ_e → loss                              in τ_e
/// ```
///
/// `D_n` what users would take, `m` Mexico's share, `d(t)` the shock of 2023, `e` efforts, `K_P`
/// and `K_E` co-operation on precursors and enforcement, `I` intelligence, `D` displacement. The
/// risk memory, premium and learning rates are those of NarcoLogic (Magliocca et al. 2019), a model
/// of cocaine; its window of 13 months is here an exponential memory of the same mean age. Stocks
/// move by exact exponentials, so that none falls below 0.
///
/// **Signals read**: normal demand, strikes on logistics, intelligence, co-operation on enforcement
/// and precursors, activity, displacement. **Written**: landed, seized, Mexican share, trafficking
/// risk, risk premium, demand-side decline and the efforts on precursors, border and raids. **Left
/// out**: places, who makes and who carries, other drugs, the purity of what is shipped.
@NullMarked
package org.contrapeso.model.supply;

import org.jspecify.annotations.NullMarked;
