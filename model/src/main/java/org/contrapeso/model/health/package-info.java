/// People who use opioids in the United States, their treatment, and deaths by overdose.
///
/// Two classes of people with opioid use disorder: `i`, who use illicitly made opioids, and `r`,
/// who use prescription opioids; beside them `U`, who use illicitly made opioids without the
/// disorder. `D` have the disorder and are in neither treatment nor remission, `T` are in
/// medication treatment, `R` in early remission. After the stocks and rates of SOURCE (Lim et al.
/// 2022, *PNAS* 119(23)), in fewer states:
///
/// ```
/// dU/dt   = I g A − (δ V + ψ W + n μ + μ₀) U
/// dD_i/dt = δ V U + χ g D_r + (1 − ς) T_i/s + ϱ B R_i − (e C + ι W + μ + μ₀) D_i
/// dD_r/dt = J h + (1 − ς) T_r/s + ϱ R_r − (e + ι + χ g + μ_r + μ₀) D_r
/// dT_c/dt = e C_c D_c − (1/s + ϑ μ_c + μ₀) T_c
/// dR_c/dt = ι W_c D_c + ς T_c/s − (ϱ B_c + 1/τ + μ₀) R_c
/// e       = e₀ (1 − T/K)                        K = places, T = T_i + T_r
/// μ       = λ₀ [(1 − p) + p m P^ε] f(p) F(N) X  deaths by overdose of a person in D_i
/// f(p)    = 1 − σ₀ (1 − (1 − σ₁) p)             F(N) = 1 − w (1 − (1 − q)(1 − min(cN, 1)))
/// A       = (1 − z)^α   V = (1 − z)^ν   B = (1 − z)^β   B_i = B, B_r = 1
/// C       = min((1 − z)^(−γ), 2)        W = min((1 − z)^(−ξ), 2)   C_i = C, W_i = W, C_r = W_r = 1
/// ```
///
/// `p` penetration of fentanyl and `P` its potency, both from the market; `N` naloxone; `X` the
/// excess of the pandemic and, where it is believed, the fall of risk on the demand side; `z` the
/// shortfall, from the market: fewer begin, get the disorder and relapse in it, more leave, and
/// more or fewer enter treatment, as far as that is believed. A stock decays exponentially within a
/// week and what leaves is shared out by rate, so that nobody is lost and no stock falls below
/// zero.
///
/// **Signals read**: penetration, potency, shortfall, demand-side decline. **Written**: deaths,
/// people with the disorder and in treatment, demand, and the efforts on naloxone, relapse,
/// prevention and drug checking. **Left out**: age, place, other drugs than opioids (whose deaths
/// follow a trend of their own), the quality of treatment, and what people feel.
@NullMarked
package org.contrapeso.model.health;

import org.jspecify.annotations.NullMarked;
