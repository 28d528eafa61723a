package org.contrapeso.model.south;

import org.contrapeso.model.north.North;
import org.jspecify.annotations.Nullable;

/// Needs the other room.
public record South(@Nullable North north) {}
