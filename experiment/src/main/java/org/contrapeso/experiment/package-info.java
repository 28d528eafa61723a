/// Study to design to draws to runs to records.
///
/// *Define*: a study file says what was asked. *Resolve*: a [ResolvedStudy] is complete, validated
/// and immutable, with a content hash. *Run*: a [Runner] takes it through any
/// [org.contrapeso.kernel.Simulation] and hands blocks of results to a [ResultSink] in a fixed
/// order.
@NullMarked
package org.contrapeso.experiment;

import org.jspecify.annotations.NullMarked;
