/// The domain: a package for each room, and above them [org.contrapeso.model.assembly].
///
/// Rooms never import one another. A room takes its parameters, levers and state, and reports its
/// outcomes; the assembly alone knows the order of a week.
@NullMarked
package org.contrapeso.model;

import org.jspecify.annotations.NullMarked;
