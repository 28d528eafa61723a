package org.contrapeso.model.north;

import org.contrapeso.model.south.South;

/// Needs the other room.
public record North(South south) {}
