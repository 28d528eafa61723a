/// Opinion on force in Mexico among adults of the United States, and on co-operation in Mexico.
///
/// U.S. support by party group `g`, on the scale of log-odds so that shares stay between 0 and 1:
///
/// ```
/// logit s_g = (1 − u) logit(s_0 + γ_g) + u logit(s_1 + γ_g) + E_g / (s̄ (1 − s̄))
/// s̄         = s_0 + u (s_1 − s_0)                      u = F (1 − c)
/// E_g       = F (driver_g + e·B − v·x)                  x' = (z − x) ln 2 / h_x
/// driver_g  = − λ log10(1 + K)        casualties
///           = + σ·S                   success
///           = + ε·l·a_g               elite cues
/// S         = clamp((φ (1 − d/d_0) + (1 − φ)(1 − m/m_0)) / f)
/// ```
///
/// `F` force in use (1) or threatened (0 to 1), `c` share of strikes that Mexico consents to, `s_0`
/// support where consent is unsaid, `s_1` without permission, `γ_g` gap of a group to all, `K`
/// civilians killed by strikes so far, `S` perceived success: fall of deaths by synthetic opioids
/// `d` and of homicides `m`, both averaged, since the campaign began; `l` elite consensus, `B`
/// endorsement by Congress or Council, `z` 1 while strikes go on, `x` weariness. Without force used
/// or threatened all groups give the standing answer `s_0 + γ_g`.
///
/// Mexico, `A` anti-U.S. sentiment, `U` strikes without consent, `G` grievance, `T` threat, `D`
/// diplomacy:
///
/// ```
/// A*      = A_0 (1 − κ D) + (1 − A_0)(1 − exp(− α U/(U + U_½) − β G − τ T))
/// A'      = (A* − A) ln 2 / h          h short where A rises, long where it fades
/// logit M = logit M_0 − μ (A − A_0)
/// ```
///
/// **Reads** strikes, consented share and threat (`campaign`), endorsement (`law`), homicides,
/// civilian deaths and grievance (`violence`), deaths (`health`), diplomacy (`relation`).
/// **Writes** U.S. support, Mexican support and anti-U.S. sentiment.
///
/// **Left out**: turnout and votes, U.S. casualties (the model has none), media, groups other than
/// parties, and opinion on anything but force and co-operation.
@NullMarked
package org.contrapeso.model.opinion;

import org.jspecify.annotations.NullMarked;
