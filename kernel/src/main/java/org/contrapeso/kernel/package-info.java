/// The engine under every model: a weekly clock, lanes of state, and the loop over an ensemble.
///
/// A *lane* is one run. State is laid out lane-major, `[variable][lane]`, and a step advances a
/// block of lanes in lock-step. Nothing here knows what is simulated. Keyed random numbers are in
/// `random`, elementary functions in `math`.
@NullMarked
package org.contrapeso.kernel;

import org.jspecify.annotations.NullMarked;
