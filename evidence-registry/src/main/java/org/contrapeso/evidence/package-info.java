/// What is believed and why: parameters, hypotheses, levers, outcomes, series, published results
/// and their sources, read from the folder `evidence/`.
///
/// An entry is named by its path: `evidence/parameters/market/price_elasticity.yaml` is
/// `market.price_elasticity`, here and in every other module. [org.contrapeso.evidence.Registry]
/// reads the folder; [org.contrapeso.evidence.Binder] holds it against the records and enums of a
/// model. Whatever is wrong is reported as [org.contrapeso.evidence.fault.Fault]s, all together.
@NullMarked
package org.contrapeso.evidence;

import org.jspecify.annotations.NullMarked;
