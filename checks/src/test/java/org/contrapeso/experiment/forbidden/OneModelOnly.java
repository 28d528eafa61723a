package org.contrapeso.experiment.forbidden;

import org.contrapeso.model.north.North;

/// An experiment that takes one model and no other.
record OneModelOnly(North north) {}
