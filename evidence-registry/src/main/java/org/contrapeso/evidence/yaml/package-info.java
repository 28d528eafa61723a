/// YAML and JSON files read into trees whose every node knows its line, and the closed schemas that
/// such trees must satisfy.
@NullMarked
package org.contrapeso.evidence.yaml;

import org.jspecify.annotations.NullMarked;
