/// What is wrong with something that a person wrote, where, and what would put it right.
///
/// Faults are collected in a [FaultLog] and reported together.
@NullMarked
package org.contrapeso.evidence.fault;

import org.jspecify.annotations.NullMarked;
