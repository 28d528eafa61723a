/// How fentanyl is sold: price, purity, substitutes, and what organisations earn.
///
/// ```
/// adoption      N₀ = 1/(1 + exp(−g(t − t_h)))         N = N₀·n          n → min(1, a)   in τ_N
/// normal price  P_n = P₀·R_d^φ + P_l·(RP − 1)         or P₀·(R_d·R)^φ·RP^θ
/// would take    D_n = Q·demand·N·(P_n/P₀)^ε
/// stock         dW = landed − W/τ_W                   consumption = W/τ_W
/// supply each   a = consumption / D_n                 scarcity = max(0, 1 − a)
/// shortfall     max(0, 1 − consumption/(Q·demand·N₀) − y_s)
/// price         P = P_n·(a/b^(1 − j))^(1/ε), within 1/C and C times P_n    b → a in τ_E
/// purity        z → min(1, a^η)   in τ_d falling, τ_r rising
/// substitutes   y_s → y·(scarcity remembered)         if iron law
/// potency       (1 − y_s)·z + y_s·w
/// revenue       v·P·consumption·Mexican share·(1 − f·e_f(1 + h·designation))
/// ```
///
/// A shortage is measured against fentanyl's own share of the market, so that its growth from 2012
/// on is none. Prices adapt within months but for a share `j` of the premium (of its logarithm),
/// purity only as supply comes back. Prices are per pure gram.
///
/// **Signals read**: landed, Mexican share, trafficking risk, risk premium, demand-side decline,
/// demand, designation. **Written**: normal demand, consumption, scarcity, shortfall, potency,
/// penetration, revenue, pay, financial pressure. **Left out**: places, other drugs and their
/// prices, how dealers are organised, variation of strength from dose to dose.
@NullMarked
package org.contrapeso.model.market;

import org.jspecify.annotations.NullMarked;
