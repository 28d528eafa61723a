/// The command line: reads what a person asks, wires the rooms together, prints what comes back.
@NullMarked
package org.contrapeso.cli;

import org.jspecify.annotations.NullMarked;
