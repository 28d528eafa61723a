/// Tests of the command line.
@NullMarked
package org.contrapeso.cli;

import org.jspecify.annotations.NullMarked;
