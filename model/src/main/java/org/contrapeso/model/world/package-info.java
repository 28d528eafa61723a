/// What the rooms of the model share: the signals by which alone they meet, and the doors that each
/// of them has.
///
/// A [org.contrapeso.model.world.Signal] is one number in each lane, an
/// [org.contrapeso.model.world.OrganisationSignal] one for each organisation in each lane. One room
/// writes a signal, any room may read it. A room that stands earlier in the week than the writer
/// reads what was written in the week before.
@NullMarked
package org.contrapeso.model.world;

import org.jspecify.annotations.NullMarked;
